package guatu.figures.document;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison.Against;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import guatu.figures.claim.Span;
import guatu.figures.document.Finding.Code;
import guatu.figures.verdict.Judge;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Printed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same fact told twice and differently (前后不一), headline against body, plan as result. */
final class Contradictions {

    /** Subjects this much alike speak of one thing, in percent of shared pairs. */
    private static final int SAME = 85;

    /** 计划改造老旧小区 and 改造老旧小区 are one thing planned and done. */
    private static final int PLAN_ALIKE = 75;

    private static final int HEADLINE_ALIKE = 60;
    private static final int LONGEST_HEADLINE = 40;
    private static final int MOST_CLAUSES = 2;
    private static final BigDecimal ALIKE_DIGITS = new BigDecimal("5");
    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    private final String text;
    private final int headlineEnd;

    /** Headline figures that the body repeats, and those already found to differ. */
    private final Set<Span> borneOut = new HashSet<>();

    private final Set<Span> differing = new HashSet<>();

    private Contradictions(String text) {
        this.text = text;
        this.headlineEnd = headlineEnd();
    }

    static List<Finding> of(String text, List<Claim> measures) {
        Contradictions check = new Contradictions(text);
        SameUnit units = new SameUnit();
        List<Finding> found = new ArrayList<>();
        for (Claim claim : measures) {
            for (Claim earlier : units.before(claim)) {
                Finding finding = check.between(earlier, claim);
                if (finding != null) {
                    found.add(finding);
                    break;
                }
            }
        }
        found.removeIf(check::isBorneOut);
        return found;
    }

    /** A headline that one figure of the body bears out does not differ from the others. */
    private boolean isBorneOut(Finding finding) {
        if (finding.code() != Code.HEADLINE_DIFFERS) {
            return false;
        }
        Span headline = finding.claims().getFirst().span();
        boolean again = !differing.add(headline);
        return again || borneOut.contains(headline);
    }

    private @Nullable Finding between(Claim earlier, Claim claim) {
        if (earlier.kind() != claim.kind() || claim.kind() == Kind.RANK) {
            return null;
        }
        boolean headline =
                earlier.span().end() <= headlineEnd && claim.span().start() >= headlineEnd;
        String subject = claim.context().subject();
        int alike = Likeness.dice(earlier.context().subject(), subject);
        if (alike < HEADLINE_ALIKE || subject.length() < 4) {
            return null;
        }
        if (alike >= SAME && loses(earlier, claim)) {
            return Finding.of(Code.MAGNITUDE_JUMPS, List.of(earlier, claim), subject);
        }
        if (claim.context().role() != earlier.context().role()) {
            return alike >= PLAN_ALIKE ? planAsResult(earlier, claim) : null;
        }
        if (!headline && alike < SAME) {
            return null;
        }
        boolean apart = !earlier.context().sentence().equals(claim.context().sentence());
        boolean comparable = apart && (samePlaceAndPeriod(earlier, claim) || headline);
        if (!comparable || isOneOfMany(claim)) {
            return null;
        }
        if (agree(earlier, claim)) {
            borneOut.add(earlier.span());
            return null;
        }
        if (jumps(earlier.measure(), claim.measure())) {
            return Finding.of(Code.MAGNITUDE_JUMPS, List.of(earlier, claim), subject);
        }
        Code code = headline ? Code.HEADLINE_DIFFERS : Code.SAME_FACT_TWO_VALUES;
        return Finding.of(code, List.of(earlier, claim), subject);
    }

    private static @Nullable Finding planAsResult(Claim earlier, Claim claim) {
        boolean planFirst = earlier.context().role() == Role.PLAN;
        Role other = planFirst ? claim.context().role() : earlier.context().role();
        boolean planned = planFirst || claim.context().role() == Role.PLAN;
        boolean same = earlier.measure().value().compareTo(claim.measure().value()) == 0;
        return planned && other == Role.RESULT && same && isTelling(claim)
                ? Finding.of(Code.PLAN_AS_RESULT, List.of(earlier, claim))
                : null;
    }

    private static boolean isTelling(Claim claim) {
        boolean done =
                switch (claim.kind()) {
                    case DURATION, PERCENT, POINT, RATIO, MULTIPLE, TEMPERATURE -> false;
                    default -> true;
                };
        return done && claim.measure().value().compareTo(BigDecimal.TEN) > 0;
    }

    private static boolean samePlaceAndPeriod(Claim one, Claim other) {
        return one.context().place().equals(other.context().place())
                && one.context().period().equals(other.context().period());
    }

    /** Figures that start, compare or end a change may differ. */
    private static boolean isOneOfMany(Claim claim) {
        Against type = claim.context().comparison().type();
        return type == Against.FROM || type == Against.TO || claim.context().role() == Role.BASE;
    }

    private static boolean agree(Claim one, Claim other) {
        Amount first = one.measure();
        Amount second = other.measure();
        return holds(first, second) || holds(second, first) || first.equals(second);
    }

    private static boolean holds(Amount written, Amount other) {
        Verdict verdict = Judge.judge(written, other.quantity()).verdict();
        return verdict.holds() || verdict == Verdict.TRUE_BUT_LOOSE;
    }

    /** 1.17亿元 in July and 1.68万亿元 in October: like digits of one place under unlike magnitudes. */
    private static boolean loses(Claim one, Claim other) {
        Amount first = one.measure();
        Amount second = other.measure();
        boolean placed = one.context().place().equals(other.context().place());
        if (!placed || first.magnitude().isEmpty() || !jumps(first, second)) {
            return false;
        }
        BigDecimal digits = first.value().divide(Printed.scaleOf(first.magnitude()));
        BigDecimal others = second.value().divide(Printed.scaleOf(second.magnitude()));
        return digits.compareTo(others.multiply(ALIKE_DIGITS)) <= 0
                && others.compareTo(digits.multiply(ALIKE_DIGITS)) <= 0;
    }

    private static boolean jumps(Amount one, Amount other) {
        BigDecimal first = SameUnit.base(one).abs();
        BigDecimal second = SameUnit.base(other).abs();
        BigDecimal small = first.min(second);
        return small.signum() > 0 && first.max(second).compareTo(small.multiply(THOUSAND)) >= 0;
    }

    /** The first line, when it is short and no sentence. */
    private int headlineEnd() {
        int end = text.indexOf('\n');
        if (end < 0 || end > LONGEST_HEADLINE) {
            return 0;
        }
        String line = text.substring(0, end);
        boolean sentence = line.contains("。") || line.contains("；");
        long clauses = line.chars().filter(c -> c == '，' || c == '：').count();
        return sentence || clauses >= MOST_CLAUSES ? 0 : end;
    }
}
