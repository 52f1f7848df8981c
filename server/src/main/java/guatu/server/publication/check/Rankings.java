package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Doublings;
import guatu.figures.verdict.Judgement;
import guatu.figures.verdict.Judgement.Hint;
import guatu.figures.verdict.Ranks;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.server.campaign.District;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranks and multiples (位次与倍数): 位列全市第一, 较去年实现翻番. They hang on the figure before them; a rank needs
 * the values of all others, a multiple needs its base. What is missing is named.
 */
final class Rankings {

    /** Words by which one rank is said of several figures: 同样位列全市第一, 均居全省第二. */
    private static final List<String> SHARED = List.of("同样", "均", "都", "双双", "分别");

    private static final int SHARED_REACH = 8;

    /** What a base may at most be is told in four digits, cut off. */
    private static final MathContext MOST_DIGITS = new MathContext(4, RoundingMode.DOWN);

    /** Ranks among more than the districts of the city. */
    private static final List<String> WIDER = List.of("全省", "全国", "省内", "国内", "全球", "世界");

    private final Known known;
    private final Matcher matcher;

    Rankings(Known known, Matcher matcher) {
        this.known = known;
        this.matcher = matcher;
    }

    /**
     * The result for a rank or a multiple, or null.
     *
     * @param before passages of the same sentence before it, with their figures
     */
    @Nullable Assessment check(Passage passage, List<Passage> before) {
        return switch (passage.claim().kind()) {
            case RANK -> rank(passage, before);
            case MULTIPLE -> multiple(passage, before);
            default -> null;
        };
    }

    /** The last figure with a unit that the rank or multiple speaks of. */
    private static @Nullable Passage measured(List<Passage> before) {
        for (Passage one : before.reversed()) {
            Kind kind = one.claim().kind();
            if (one.claim().isMeasure() && kind != Kind.RANK && kind != Kind.MULTIPLE) {
                return one;
            }
        }
        return null;
    }

    /** The figures that the rank speaks of: the last one, or with 同样, 均, 都 every one before it. */
    private static List<Passage> ranked(Passage passage, List<Passage> before) {
        Passage last = measured(before);
        String cue = passage.before(SHARED_REACH);
        boolean shared = SHARED.stream().anyMatch(cue::contains);
        if (last == null || !shared) {
            return last == null ? List.of() : List.of(last);
        }
        List<Passage> all = new ArrayList<>();
        for (Passage one : before.reversed()) {
            if (one.claim().kind() == Kind.RANK) {
                break;
            }
            boolean alike = one.claim().isMeasure() && one.claim().kind() == last.claim().kind();
            if (alike) {
                all.addFirst(one);
            }
        }
        return all;
    }

    private Assessment rank(Passage passage, List<Passage> before) {
        String cue = passage.before(SHARED_REACH) + passage.claim().surface();
        if (WIDER.stream().anyMatch(cue::contains)) {
            return missing(passage.claim(), "needs-ranking", passage.claim().surface());
        }
        Assessment result = null;
        for (Passage measured : ranked(passage, before)) {
            Assessment one = rank(passage, measured);
            result = result == null ? one : both(result, one);
        }
        return result == null
                ? missing(passage.claim(), "needs-ranking", passage.claim().surface())
                : result;
    }

    /** What holds of one indicator must hold of the other too. */
    private static Assessment both(Assessment first, Assessment second) {
        boolean graver = first.verdict().holds() && !second.verdict().holds();
        Assessment result = graver ? second : first;
        for (Reason reason : (graver ? first : second).reasons()) {
            result = result.noting(reason);
        }
        return result;
    }

    private Assessment rank(Passage passage, Passage measured) {
        Claim claim = passage.claim();
        Matcher.Found found = matcher.indicator(measured, measured.claim().measure().unit());
        if (found == null) {
            return missing(claim, "needs-ranking", claim.surface());
        }
        Map<String, BigDecimal> values =
                found.source().peers(found.topic(), measured.when()).stream()
                        .filter(fact -> fact.supersededAt() == null)
                        .collect(
                                Collectors.toMap(
                                        Fact::place,
                                        fact -> fact.value().value(),
                                        (one, _) -> one));
        String own = passage.district() == null ? measured.district() : passage.district();
        List<District> districts = known.board().frame().districts();
        List<String> unknown = new ArrayList<>();
        for (District district : districts) {
            if (!values.containsKey(district.code())) {
                unknown.add(district.name());
            }
        }
        BigDecimal value = own == null ? null : values.remove(own);
        if (!unknown.isEmpty() || value == null) {
            return missing(
                    claim,
                    "needs-others",
                    found.topic().name(),
                    measured.when().words(),
                    String.join("、", unknown));
        }
        Judgement judgement = Ranks.judge(claim.measure(), value, values.values(), true);
        return told(claim, judgement, found, measured);
    }

    private static Assessment told(
            Claim claim, Judgement judgement, Matcher.Found found, Passage measured) {
        Assessment result =
                Assessment.of(
                                claim,
                                judgement.verdict(),
                                Reason.of(
                                        "rank",
                                        found.topic().name(),
                                        measured.when().words(),
                                        judgement.exact().value()))
                        .about(found.topic().code());
        return judgement.hint() == Hint.TIED ? result.noting(Reason.of("hint-tied")) : result;
    }

    private static Assessment missing(Claim claim, String code, Object... arguments) {
        return Assessment.of(claim, Verdict.UNSUPPORTED_SUPERLATIVE, Reason.of(code, arguments));
    }

    private Assessment multiple(Passage passage, List<Passage> before) {
        Claim claim = passage.claim();
        Passage measured = measured(before);
        Matcher.Found found =
                measured == null
                        ? null
                        : matcher.indicator(measured, measured.claim().measure().unit());
        if (measured == null || found == null) {
            return Assessment.of(claim, Verdict.NEEDS_BASE, Reason.of("needs-base-figure"));
        }
        int year = measured.when().year();
        Quantity now = value(found, measured, year, false);
        if (passage.left().contains("计划")) {
            return ofPlan(passage, measured, found, now);
        }
        Quantity base = value(found, measured, year - 1, false);
        Quantity then = now == null ? measured.claim().measure().quantity() : now;
        Judgement judgement = Doublings.judge(claim.measure(), then, base);
        Reason reason =
                base == null
                        ? Reason.of("needs-base", found.topic().name(), year - 1, half(claim, then))
                        : Reason.of("times", Shown.of(then), Shown.of(base));
        Assessment result =
                Assessment.of(claim, judgement.verdict(), reason).about(found.topic().code());
        return judgement.hint() == Hint.FAR_ABOVE
                ? result.noting(Reason.of("hint-far_above"))
                : result;
    }

    /** 是年初计划的两倍: the base is what was planned for the same time. */
    private static Assessment ofPlan(
            Passage passage, Passage measured, Matcher.Found found, @Nullable Quantity now) {
        Claim claim = passage.claim();
        int year = measured.when().year();
        Quantity plan = value(found, measured, year, true);
        Quantity then = now == null ? measured.claim().measure().quantity() : now;
        Judgement judgement = Doublings.judge(claim.measure(), then, plan);
        Reason reason =
                plan == null
                        ? Reason.of("needs-plan", found.topic().name(), year, half(claim, then))
                        : Reason.of("times", Shown.of(then), Shown.of(plan));
        return Assessment.of(claim, judgement.verdict(), reason).about(found.topic().code());
    }

    /** What the base may at most be for the multiple to hold. */
    private static String half(Claim claim, Quantity now) {
        BigDecimal most = now.value().divide(claim.measure().value(), MOST_DIGITS);
        return Shown.of(new Quantity(most, now.unit()));
    }

    private static @Nullable Quantity value(
            Matcher.Found found, Passage passage, int year, boolean plan) {
        When when = When.year(year, true, plan);
        for (Where place : passage.places()) {
            for (Fact fact : found.source().facts(found.topic(), passage.places(), when)) {
                boolean there = fact.place().equals(place.code()) && fact.supersededAt() == null;
                if (there && fact.plan() == plan && when.fits(fact)) {
                    return fact.value();
                }
            }
        }
        return null;
    }
}
