package guatu.figures.document;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.document.Finding.Code;
import guatu.figures.verdict.Rounding;
import guatu.quantity.Printed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums, shares and growth that are told in full and do not recompute (算不拢的数据). */
final class Recomputing {

    private static final int CUE_REACH = 8;
    private static final int SHARE_REACH = 40;

    private final String text;

    private Recomputing(String text) {
        this.text = text;
    }

    static List<Finding> of(String text, List<Claim> measures) {
        Recomputing check = new Recomputing(text);
        List<Finding> found = new ArrayList<>();
        for (List<Claim> list : ByUnit.split(measures, Sums::adds)) {
            check.sums(list, found);
        }
        check.shares(measures, found);
        for (Growths.Told told : Growths.told(measures)) {
            if (!told.holds()) {
                found.add(
                        Finding.of(
                                Code.GROWTH_DIFFERS,
                                List.of(
                                        told.operands().get(0),
                                        told.operands().get(1),
                                        told.percent()),
                                told.computed().toPlainString()));
            }
        }
        return found;
    }

    /** 42个，已完工29个，其余13个: whole, part and rest in a row. */
    private void sums(List<Claim> counted, List<Finding> found) {
        for (int i = 2; i < counted.size(); i++) {
            Claim rest = counted.get(i);
            boolean told = Cues.REST.in(text, rest.span().start() - CUE_REACH, rest.span().start());
            boolean near = sameParagraph(counted.get(i - 2), rest);
            if (told && near && !restFits(counted, i)) {
                Claim whole = counted.get(i - 2);
                Claim part = counted.get(i - 1);
                BigDecimal sum = part.measure().value().add(rest.measure().value());
                found.add(
                        Finding.of(
                                Code.SUM_DIFFERS, List.of(whole, part, rest), Printed.exact(sum)));
            }
        }
    }

    /** Whether the rest completes some earlier figure with the parts between. */
    private static boolean restFits(List<Claim> counted, int rest) {
        BigDecimal sum = SameUnit.base(counted.get(rest).measure());
        for (int first = rest - 1; first > 0 && rest - first < 8; first--) {
            sum = sum.add(SameUnit.base(counted.get(first).measure()));
            for (int whole = first - 1; whole >= 0 && first - whole < 4; whole--) {
                if (SameUnit.base(counted.get(whole).measure()).compareTo(sum) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 新开工270项，已开工129项，开工率47%: two figures of one unit, then a rate, in one sentence. */
    private void shares(List<Claim> measures, List<Finding> found) {
        for (int i = 2; i < measures.size(); i++) {
            Claim share = measures.get(i);
            Claim whole = measures.get(i - 2);
            Claim part = measures.get(i - 1);
            boolean rate = isRate(share) && isRateOf(part, share);
            if (rate && sameSentence(whole, share) && operands(part, whole)) {
                Finding finding = share(part, whole, share);
                if (finding != null) {
                    found.add(finding);
                }
            }
        }
    }

    private boolean isRate(Claim claim) {
        int start = claim.span().start();
        int from = Math.max(0, start - 3);
        return claim.kind() == Kind.PERCENT
                && claim.measure().senses().isEmpty()
                && claim.measure().unit().symbol().equals("%")
                && text.substring(from, start).contains("率");
    }

    /** 已开工129项，开工率47%: the word before 率 stands before the part too. */
    private boolean isRateOf(Claim part, Claim share) {
        int rate = text.lastIndexOf('率', share.span().start());
        int from = Math.max(0, part.span().start() - SHARE_REACH);
        String before = text.substring(from, part.span().start());
        return rate > part.span().end() + 1 && before.contains(text.substring(rate - 2, rate));
    }

    private static boolean operands(Claim part, Claim whole) {
        return Sums.adds(part)
                && Sums.adds(whole)
                && SameUnit.same(part, whole)
                && whole.measure().value().signum() > 0
                && part.measure().value().compareTo(whole.measure().value()) <= 0;
    }

    private static @Nullable Finding share(Claim part, Claim whole, Claim share) {
        BigDecimal top = SameUnit.base(part.measure());
        BigDecimal bottom = SameUnit.base(whole.measure());
        BigDecimal written = share.measure().value();
        if (Rounding.percent(top, bottom, written).compareTo(written) == 0) {
            return null;
        }
        BigDecimal cut = Rounding.percent(top, bottom, written, RoundingMode.DOWN);
        Code code = cut.compareTo(written) == 0 ? Code.SHARE_TRUNCATED : Code.SHARE_DIFFERS;
        BigDecimal exact = Rounding.percent(top, bottom, new BigDecimal("0.01"));
        return Finding.of(code, List.of(part, whole, share), exact.toPlainString());
    }

    private static boolean sameSentence(Claim one, Claim other) {
        return one.context().sentence().equals(other.context().sentence())
                && other.span().start() - one.span().end() < SHARE_REACH;
    }

    private boolean sameParagraph(Claim one, Claim other) {
        int end = text.indexOf('\n', one.span().end());
        return end < 0 || end > other.span().start();
    }
}
