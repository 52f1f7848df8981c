package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.verdict.Verdict;
import guatu.server.campaign.District;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a figure against the facts of its indicator (地点时段核对): the place first, then the time, then
 * result or plan, and the value last. Where nothing stands there and then, it tells whose figure it
 * is, or what is missing.
 */
final class Placing {

    /** A figure of fewer digits is another place's or year's by chance. */
    private static final int TELLING_DIGITS = 3;

    private static final List<Fact> NOTHING = List.of();

    private final Known known;

    Placing(Known known) {
        this.known = known;
    }

    /** The figure against the facts of the indicator that its words mean. */
    Assessment held(Passage passage, Matcher.Found found, List<Fact> facts) {
        if (!passage.together().isEmpty()) {
            return SumOfDistricts.held(passage, found);
        }
        List<Fact> there = atPlace(passage, facts);
        int best = there.stream().mapToInt(passage.when()::fit).max().orElse(0);
        List<Fact> then =
                there.stream()
                        .filter(fact -> best > 0 && passage.when().fit(fact) == best)
                        .toList();
        List<Fact> standing = then.stream().filter(fact -> fact.supersededAt() == null).toList();
        if (!standing.isEmpty()) {
            return standing(passage, found, standing, then);
        }
        List<Fact> only = ofItsOnlyPlace(passage, found, facts);
        return only.isEmpty()
                ? elsewhere(passage, found, facts, there)
                : standing(passage, found, only, only);
    }

    /**
     * 产业技术研究院带动社会投资7.9亿元: an indicator of an institution is of where that is, whatever district the
     * text named before.
     */
    private static List<Fact> ofItsOnlyPlace(
            Passage passage, Matcher.Found found, List<Fact> facts) {
        List<Fact> then =
                facts.stream()
                        .filter(fact -> fact.supersededAt() == null && passage.when().fits(fact))
                        .toList();
        boolean one = then.stream().map(Fact::place).distinct().count() == 1;
        return one && found.topic().isOfInstitution(passage.paragraphBefore()) ? then : List.of();
    }

    /**
     * The facts of the nearest place of which there are any; of the area or project alone that
     * stands in the figure's own clause, for it is a part of the district only.
     */
    List<Fact> atPlace(Passage passage, List<Fact> facts) {
        Where bound = bound(passage);
        List<Where> places = bound == null ? passage.places() : List.of(bound);
        for (Where place : places) {
            List<Fact> there =
                    facts.stream().filter(fact -> fact.place().equals(place.code())).toList();
            if (!there.isEmpty()) {
                return there;
            }
        }
        String district = places.isEmpty() || bound != null ? null : places.getFirst().district();
        return facts.stream().filter(fact -> fact.place().equals(district)).toList();
    }

    /** The area, community or project that the clause puts before the figure, or null. */
    private @Nullable Where bound(Passage passage) {
        String clause = passage.clauseLeft();
        List<Gazetteer.Mention> named =
                known.gazetteer().mentions(clause).stream()
                        .filter(one -> !isAside(clause, one))
                        .toList();
        if (named.isEmpty()) {
            return null;
        }
        Gazetteer.Mention last = named.getLast();
        boolean wide =
                last.where().kind() == Where.Kind.CITY
                        || last.where().kind() == Where.Kind.DISTRICT;
        // 金融总部大厦等总面积 is of all that are listed.
        return wide || clause.startsWith("等", last.end()) ? null : last.where();
    }

    /** Whether it is told in brackets: 市南区（含中山路片区12部）共加装. */
    private static boolean isAside(String clause, Gazetteer.Mention one) {
        int opens = clause.lastIndexOf('（', one.start());
        boolean inside = opens >= 0 && opens > clause.lastIndexOf('）', one.start());
        return inside && clause.indexOf('）', one.end()) >= 0;
    }

    private Assessment standing(
            Passage passage, Matcher.Found found, List<Fact> standing, List<Fact> all) {
        Claim claim = passage.claim();
        boolean plan = passage.when().plan();
        List<Fact> facts =
                standing.stream().filter(fact -> fact.plan() == plan || isExtent(fact)).toList();
        if (facts.isEmpty()) {
            // A plan is no result, and a target is held against what was planned.
            return Assessment.on(
                    claim,
                    Verdict.NOT_IN_LEDGER,
                    standing,
                    Reason.of(plan ? "only-results" : "only-planned"));
        }
        Fact first = facts.getFirst();
        boolean several = facts.stream().anyMatch(fact -> !fact.value().sameAmount(first.value()));
        if (several) {
            return Assessment.on(claim, Verdict.AMBIGUOUS, facts, Reason.of("ambiguous"));
        }
        Assessment result = Judged.on(claim, first);
        if (result.verdict().holds()) {
            return result;
        }
        Assessment open = plan ? beyond(passage, first) : null;
        Assessment some = open == null ? part(passage, found, first, result) : open;
        return some == null ? old(claim, found, first, all, result) : some;
    }

    /** How large an area is, is neither planned nor done. */
    private static boolean isExtent(Fact fact) {
        return fact.value().unit().symbol().equals("平方公里");
    }

    /** 力争 goes beyond what is planned, and contradicts it only where it stays below. */
    private static @Nullable Assessment beyond(Passage passage, Fact planned) {
        Claim claim = passage.claim();
        boolean above = claim.measure().value().compareTo(planned.value().value()) > 0;
        return above && passage.strives()
                ? Assessment.on(
                        claim,
                        Verdict.NOT_IN_LEDGER,
                        List.of(planned),
                        Reason.of("strives-beyond", Shown.of(planned.value())))
                : null;
    }

    /** A sum over the city of which only some districts reported is the least it can be. */
    private @Nullable Assessment part(
            Passage passage, Matcher.Found found, Fact sum, Assessment result) {
        Claim claim = passage.claim();
        boolean above = claim.measure().value().compareTo(sum.value().value()) > 0;
        boolean flow = found.topic().sort() == Topic.Sort.SUM && !passage.when().plan();
        if (flow && above && result.verdict() == Verdict.DIFFERS && passage.isStock()) {
            return Assessment.on(
                    claim,
                    Verdict.NOT_IN_LEDGER,
                    List.of(sum),
                    Reason.of("cumulative", String.valueOf(passage.when().year())));
        }
        boolean whole =
                found.topic().sort() != Topic.Sort.SUM
                        || !sum.place().equals(Where.CITY_CODE)
                        || result.verdict() != Verdict.DIFFERS
                        || claim.measure().value().compareTo(sum.value().value()) < 0;
        if (whole) {
            return null;
        }
        Set<String> told =
                found.source().peers(found.topic(), passage.when()).stream()
                        .map(Fact::place)
                        .collect(Collectors.toSet());
        List<District> districts = known.board().frame().districts();
        String silent =
                districts.stream()
                        .filter(one -> !told.contains(one.code()))
                        .map(District::name)
                        .collect(Collectors.joining("、"));
        return silent.isEmpty() || told.isEmpty()
                ? null
                : Assessment.on(
                        claim,
                        Verdict.NOT_IN_LEDGER,
                        List.of(sum),
                        Reason.of("partial", found.topic().name(), told.size(), silent));
    }

    /** What it was before a correction, or what an earlier version of the list had planned. */
    private static Assessment old(
            Claim claim, Matcher.Found found, Fact first, List<Fact> all, Assessment result) {
        for (Fact old : all) {
            if (old.supersededAt() != null && Judged.holds(claim, old)) {
                return Assessment.on(
                                claim,
                                Verdict.STALE,
                                List.of(first, old),
                                Reason.of(
                                        "stale",
                                        Shown.of(old.value()),
                                        Shown.of(first.value()),
                                        old.supersededAt().toString()))
                        .suggesting(result.suggestion());
            }
        }
        for (Fact then : first.plan() ? found.source().earlier(found.topic(), first) : NOTHING) {
            if (Judged.holds(claim, then)) {
                return Assessment.on(
                                claim,
                                Verdict.STALE,
                                List.of(first, then),
                                Reason.of(
                                        "planned-then",
                                        then.listVersion(),
                                        Shown.of(then.value()),
                                        first.listVersion(),
                                        Shown.of(first.value())))
                        .suggesting(result.suggestion());
            }
        }
        return result;
    }

    /** Nothing at that place and time: is the figure that of another time, or of another place? */
    private Assessment elsewhere(
            Passage passage, Matcher.Found found, List<Fact> facts, List<Fact> there) {
        Claim claim = passage.claim();
        boolean plan = passage.when().plan();
        for (Fact fact : there) {
            boolean later = fact.plan() && !plan && fact.from().getYear() > passage.when().year();
            if (later && fact.supersededAt() == null && Judged.holds(claim, fact)) {
                return Assessment.on(
                        claim,
                        Verdict.NOT_IN_LEDGER,
                        List.of(fact),
                        Reason.of(
                                "planned-for",
                                String.valueOf(fact.from().getYear()),
                                passage.when().words()));
            }
        }
        if (!tells(claim)) {
            return nothingReported(passage, found, there);
        }
        for (Fact fact : there) {
            boolean standing = fact.supersededAt() == null && fact.plan() == plan;
            if (standing && Judged.holds(claim, fact)) {
                return Assessment.on(
                        claim,
                        Verdict.PERIOD_DIFFERS,
                        List.of(fact),
                        Reason.of("period", passage.when().words(), fact.from(), fact.to()));
            }
        }
        for (Fact fact : facts) {
            boolean standing = fact.supersededAt() == null && fact.plan() == plan;
            boolean then = standing && passage.when().fits(fact);
            if (then && Judged.holds(claim, fact)) {
                if (passage.isPlaceGuessed()) {
                    return Judged.on(claim, fact)
                            .noting(Reason.of("place-assumed", fact.placeName()));
                }
                return Assessment.on(
                        claim,
                        Verdict.PLACE_DIFFERS,
                        List.of(fact),
                        Reason.of("place", passage.placeName(), fact.placeName()));
            }
        }
        return nothingReported(passage, found, there);
    }

    /** 8367 is the same figure elsewhere; 4 is another one that happens to be alike. */
    private static boolean tells(Claim claim) {
        String digits = claim.measure().written().replaceAll("[^0-9]", "").replaceAll("0+$", "");
        return digits.length() >= TELLING_DIGITS;
    }

    private Assessment nothingReported(Passage passage, Matcher.Found found, List<Fact> there) {
        Where bound = bound(passage);
        return Assessment.of(
                passage.claim(),
                Verdict.NOT_IN_LEDGER,
                Reason.of(
                        "nothing-reported",
                        found.topic().name(),
                        bound == null ? passage.placeName() : bound.name(),
                        passage.when().words(),
                        spans(there)));
    }

    private static String spans(List<Fact> there) {
        return there.stream()
                .map(fact -> fact.from() + "—" + fact.to())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
