package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Dimension;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures that only recompute others of the same sentence (句内推算): 三项合计25处, 平均每个小区约300户, 日均签约约63处,
 * 两者相差7个百分点, 是1.18亿元投资的6.7倍. Which figures they are made of is told by the words, never by the
 * value.
 */
final class WithinSentence implements BoardCheck {

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final Pattern TOTAL = Pattern.compile("^(?:合计|共计|总计|相加|加起来)[为达共]?$");
    private static final Pattern TAKES_UP = Pattern.compile("^(?:合计|共计|总计|相加|加起来)");
    private static final Pattern AVERAGE = Pattern.compile("平均每(?:个|处|所|座|栋|户|家|天|日)?|(日)均");
    private static final Pattern APART = Pattern.compile("(?:两者|二者|两区|两地)?相差$");
    private static final Pattern SHARE = Pattern.compile("(\\p{IsHan}{2,8})(?:占比|占)(?:接近|超过|约)?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public @Nullable Assessment check(Passage passage) {
        List<Claim> before = passage.before().stream().filter(Claim::isMeasure).toList();
        if (!passage.claim().isMeasure() || before.isEmpty()) {
            return null;
        }
        Assessment total = total(passage, before);
        Assessment average = total == null ? average(passage, before) : total;
        Assessment apart = average == null ? apart(passage, before) : average;
        Assessment times = apart == null ? times(passage, before) : apart;
        return times == null ? share(passage, before) : times;
    }

    /** 三项 takes up the list before it, and 合计25处 behind it is its sum. */
    private static @Nullable Assessment total(Passage passage, List<Claim> before) {
        Claim claim = passage.claim();
        if (isTakenUp(claim, passage.behind(3))) {
            int listed = listed(claim, before).size();
            boolean fits = claim.measure().value().compareTo(BigDecimal.valueOf(listed)) == 0;
            return fits ? told(claim, Verdict.DERIVED_OK, listed(claim, before)) : null;
        }
        Claim number = before.getLast();
        boolean sums = TOTAL.matcher(passage.left().strip()).matches();
        if (!sums || !isTakenUp(number, passage.text().substring(number.span().end()))) {
            return null;
        }
        List<Claim> all = listed(number, before.subList(0, before.size() - 1));
        int many = number.measure().value().intValue();
        if (all.size() < many) {
            return null;
        }
        List<Claim> parts = all.subList(all.size() - many, all.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim part : parts) {
            sum = sum.add(part.measure().value());
        }
        return held(claim, new Quantity(sum, claim.measure().unit()), parts);
    }

    private static boolean isTakenUp(Claim number, String behind) {
        Unit unit = number.measure().unit();
        boolean kinds = unit.symbol().equals("项") || unit.symbol().equals("类");
        boolean small = number.measure().value().compareTo(BigDecimal.TEN) <= 0;
        return kinds && small && TAKES_UP.matcher(behind).find();
    }

    /** The counts before it, up to a figure that is none. */
    private static List<Claim> listed(Claim number, List<Claim> before) {
        List<Claim> listed = new ArrayList<>();
        for (Claim one : before.reversed()) {
            if (one.kind() != Kind.COUNT || one.span().end() > number.span().start()) {
                break;
            }
            listed.addFirst(one);
        }
        return listed;
    }

    private static @Nullable Assessment average(Passage passage, List<Claim> before) {
        Claim claim = passage.claim();
        Matcher said = AVERAGE.matcher(passage.left());
        if (!said.find()) {
            return null;
        }
        boolean daily = said.group(1) != null || said.group().endsWith("天");
        Claim whole = last(before, one -> one.measure().unit().sameKind(claim.measure().unit()));
        Claim parts =
                last(
                        before,
                        one ->
                                daily
                                        ? one.measure().unit().dimension() == Dimension.DURATION
                                        : isCounted(one, said.group())
                                                && !one.measure()
                                                        .unit()
                                                        .sameKind(claim.measure().unit()));
        boolean known = whole != null && parts != null && parts.measure().value().signum() > 0;
        return known ? ratio(claim, whole, parts, claim.measure().unit()) : null;
    }

    private static boolean isCounted(Claim one, String words) {
        String unit = one.measure().unit().symbol();
        return one.kind() == Kind.COUNT && words.endsWith("每" + unit);
    }

    private static @Nullable Assessment ratio(
            Claim claim, @Nullable Claim whole, @Nullable Claim parts, Unit unit) {
        if (whole == null || parts == null || isVague(whole) || isVague(parts)) {
            return null;
        }
        BigDecimal value = whole.measure().value().divide(parts.measure().value(), DIGITS);
        return held(claim, new Quantity(value, unit), List.of(whole, parts));
    }

    private static boolean isVague(Claim one) {
        return !one.measure().senses().isEmpty() || one.measure().isRange();
    }

    /** 94%…87%…两者相差7个百分点: of the last two shares. */
    private static @Nullable Assessment apart(Passage passage, List<Claim> before) {
        Claim claim = passage.claim();
        List<Claim> shares = before.stream().filter(one -> one.kind() == Kind.PERCENT).toList();
        boolean points = claim.kind() == Kind.POINT && shares.size() == 2;
        if (!points || !APART.matcher(passage.left()).find()) {
            return null;
        }
        BigDecimal first = shares.getFirst().measure().value();
        BigDecimal apart = first.subtract(shares.getLast().measure().value()).abs();
        return held(claim, new Quantity(apart, claim.measure().unit()), shares);
    }

    /** 7.9亿元，是自身1.18亿元项目投资的6.7倍: the last figure is the base, the one before the multiple. */
    private static @Nullable Assessment times(Passage passage, List<Claim> before) {
        Claim claim = passage.claim();
        boolean of = passage.left().endsWith("的") && before.size() > 1;
        if (claim.kind() != Kind.MULTIPLE || !of || claim.surface().indexOf('翻') >= 0) {
            return null;
        }
        Claim base = before.getLast();
        Claim now = before.get(before.size() - 2);
        String between = passage.text().substring(now.span().end(), base.span().start());
        boolean same = base.measure().unit().sameKind(now.measure().unit());
        boolean told = between.contains("是") || between.contains("为") || between.contains("相当于");
        boolean positive = base.measure().value().signum() > 0;
        return same && told && positive ? ratio(claim, now, base, claim.measure().unit()) : null;
    }

    /** 173个，其中新开工135个，新开工占比接近八成: the part is named, the whole is the first of its unit. */
    private static @Nullable Assessment share(Passage passage, List<Claim> before) {
        Claim claim = passage.claim();
        Matcher said = SHARE.matcher(passage.left());
        if (claim.kind() != Kind.PERCENT || !said.find()) {
            return null;
        }
        String name = said.group(1);
        Claim part = last(before, one -> endsWith(passage.text(), one, name));
        if (part == null) {
            return null;
        }
        Claim whole =
                before.stream()
                        .filter(one -> one.measure().unit().sameKind(part.measure().unit()))
                        .findFirst()
                        .orElse(part);
        boolean smaller = part.measure().value().compareTo(whole.measure().value()) < 0;
        if (!smaller || isVague(part) || isVague(whole)) {
            return null;
        }
        BigDecimal share =
                part.measure().value().multiply(HUNDRED).divide(whole.measure().value(), DIGITS);
        return held(claim, new Quantity(share, Units.PERCENT), List.of(part, whole));
    }

    private static boolean endsWith(String text, Claim one, String name) {
        return text.substring(0, one.span().start()).endsWith(name);
    }

    private static @Nullable Claim last(List<Claim> claims, Predicate<Claim> is) {
        Claim found = null;
        for (Claim one : claims) {
            found = is.test(one) ? one : found;
        }
        return found;
    }

    private static Assessment held(Claim claim, Quantity value, List<Claim> of) {
        boolean holds = Judge.judge(claim.measure(), value).verdict().holds();
        return told(claim, holds ? Verdict.DERIVED_OK : Verdict.DERIVED_DIFFERS, of);
    }

    private static Assessment told(Claim claim, Verdict verdict, List<Claim> of) {
        String operands = String.join("、", of.stream().map(Claim::surface).toList());
        String code = verdict == Verdict.DERIVED_OK ? "derived" : "derived-not";
        return Assessment.of(claim, verdict, Reason.of(code, operands));
    }
}
