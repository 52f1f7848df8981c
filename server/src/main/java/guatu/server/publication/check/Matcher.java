package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Unit;
import guatu.server.campaign.District;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fact that a figure speaks of (事实匹配): indicator, place and period first, the value last.
 * A fact is never chosen because its value fits, or transposed digits would find a wrong partner.
 */
final class Matcher implements BoardCheck {

    /** A figure of fewer digits is another place's or year's by chance. */
    private static final int TELLING_DIGITS = 3;

    private final Known known;

    Matcher(Known known) {
        this.known = known;
    }

    /**
     * An indicator that the words may mean.
     *
     * @param narrower words by which the figure is of fewer or other things, or nothing
     */
    private record Candidate(Topic topic, Facts source, int score, String narrower) {

        boolean same() {
            return narrower.isEmpty();
        }
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        if (!claim.isMeasure() || claim.kind() == Kind.RANK || claim.kind() == Kind.MULTIPLE) {
            return null;
        }
        List<Candidate> own = candidates(passage, topic -> topic.unit().sameKind(unit(claim)));
        List<Candidate> fitting =
                own.stream().anyMatch(Candidate::same)
                        ? own
                        : candidates(passage, topic -> Counters.same(topic.unit(), unit(claim)));
        List<Candidate> same = fitting.stream().filter(Candidate::same).toList();
        if (!same.isEmpty()) {
            return best(passage, same);
        }
        Assessment other = otherUnit(passage);
        return other == null && !fitting.isEmpty() ? wider(passage, fitting.getFirst()) : other;
    }

    /** The ledger has the wider indicator only, and it says nothing of a part. */
    private static Assessment wider(Passage passage, Candidate candidate) {
        return Assessment.of(
                passage.claim(),
                Verdict.NOT_IN_LEDGER,
                Reason.of("narrower", candidate.topic().name(), candidate.narrower()));
    }

    /** The indicator that a passage speaks of, whatever its figures' units; for ranks and 翻番. */
    @Nullable Found indicator(Passage passage, Unit unit) {
        return candidates(passage, topic -> topic.unit().sameKind(unit)).stream()
                .filter(Candidate::same)
                .findFirst()
                .map(one -> new Found(one.topic(), one.source()))
                .orElse(null);
    }

    /** An indicator and who knows its facts. */
    record Found(Topic topic, Facts source) {}

    private static Unit unit(Claim claim) {
        return claim.measure().unit();
    }

    private List<Candidate> candidates(Passage passage, Predicate<Topic> wanted) {
        List<Candidate> found = new ArrayList<>();
        for (Facts source : known.facts()) {
            for (Topic topic : source.topics()) {
                int score = wanted.test(topic) ? score(topic, passage) : 0;
                if (score > 0) {
                    String narrower = Scope.narrower(topic, passage, known.gazetteer());
                    found.add(new Candidate(topic, source, score, narrower));
                }
            }
        }
        found.sort(Comparator.comparingInt(Candidate::score).reversed());
        return found;
    }

    private static int score(Topic topic, Passage passage) {
        int best = 0;
        for (String phrase : topic.phrases()) {
            best = Math.max(best, Likeness.score(phrase, passage.near()) * 3 / 2);
            best = Math.max(best, Likeness.score(phrase, passage.clause()));
        }
        if (best > 0) {
            return best;
        }
        // 竣工517台 speaks of its own words before those of the clauses before it.
        int share = passage.saysOfItself() ? 4 : 1;
        for (String phrase : topic.phrases()) {
            best = Math.max(best, Likeness.score(phrase, passage.about()) * 9 / 10 / share);
        }
        return best;
    }

    private Assessment best(Passage passage, List<Candidate> candidates) {
        Assessment fallback = null;
        for (Candidate candidate : candidates) {
            List<Fact> facts =
                    candidate
                            .source()
                            .facts(candidate.topic(), passage.places(), passage.when())
                            .stream()
                            .map(fact -> Counters.in(unit(passage.claim()), fact))
                            .toList();
            Assessment result = held(passage, candidate, facts);
            boolean told = result.verdict() != Verdict.NOT_IN_LEDGER;
            if (told) {
                Assessment own = result.about(candidate.topic().code());
                return ambiguous(passage, candidate, candidates, own);
            }
            fallback = fallback == null ? result.about(candidate.topic().code()) : fallback;
        }
        return fallback == null ? nothing(passage) : fallback;
    }

    /** Another definition that the words fit as well, with another value there and then. */
    private Assessment ambiguous(
            Passage passage, Candidate chosen, List<Candidate> candidates, Assessment result) {
        if (result.facts().size() != 1) {
            return result;
        }
        Fact fact = result.facts().getFirst();
        for (Candidate other : candidates) {
            boolean rival =
                    other.score() == chosen.score()
                            && other.source().equals(chosen.source())
                            && !other.topic().code().equals(chosen.topic().code());
            Assessment second =
                    rival
                            ? held(
                                    passage,
                                    other,
                                    other.source()
                                            .facts(other.topic(), passage.places(), passage.when()))
                            : null;
            if (second != null && second.facts().size() == 1) {
                Fact also = second.facts().getFirst();
                boolean same = also.value().sameAmount(fact.value());
                boolean there = also.place().equals(fact.place()) && also.plan() == fact.plan();
                if (!same && there && passage.when().fits(also) && passage.when().fits(fact)) {
                    return Assessment.on(
                                    passage.claim(),
                                    Verdict.AMBIGUOUS,
                                    List.of(fact, also),
                                    Reason.of("ambiguous"))
                            .about(chosen.topic().code());
                }
            }
        }
        return result;
    }

    private static Assessment nothing(Passage passage) {
        return Assessment.of(passage.claim(), Verdict.NOT_IN_LEDGER, Reason.of("no-indicator"));
    }

    private Assessment held(Passage passage, Candidate candidate, List<Fact> facts) {
        List<Fact> there = atPlace(passage, facts);
        int best = there.stream().mapToInt(passage.when()::fit).max().orElse(0);
        List<Fact> then =
                there.stream()
                        .filter(fact -> best > 0 && passage.when().fit(fact) == best)
                        .toList();
        List<Fact> standing = then.stream().filter(fact -> fact.supersededAt() == null).toList();
        if (!standing.isEmpty()) {
            return standing(passage, candidate, standing, then);
        }
        return elsewhere(passage, candidate, facts, there);
    }

    /**
     * The facts of the nearest place of which there are any; of the area or project alone that
     * stands in the figure's own clause, for it is a part of the district only.
     */
    private List<Fact> atPlace(Passage passage, List<Fact> facts) {
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
            Passage passage, Candidate candidate, List<Fact> standing, List<Fact> all) {
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
        Assessment some = open == null ? part(passage, candidate, first, result) : open;
        return some == null ? old(claim, first, all, result) : some;
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
            Passage passage, Candidate candidate, Fact sum, Assessment result) {
        Claim claim = passage.claim();
        boolean above = claim.measure().value().compareTo(sum.value().value()) > 0;
        boolean flow = candidate.topic().sort() == Topic.Sort.SUM && !passage.when().plan();
        if (flow && above && result.verdict() == Verdict.DIFFERS && passage.isStock()) {
            return Assessment.on(
                    claim,
                    Verdict.NOT_IN_LEDGER,
                    List.of(sum),
                    Reason.of("cumulative", String.valueOf(passage.when().year())));
        }
        boolean whole =
                candidate.topic().sort() != Topic.Sort.SUM
                        || !sum.place().equals(Where.CITY_CODE)
                        || result.verdict() != Verdict.DIFFERS
                        || claim.measure().value().compareTo(sum.value().value()) < 0;
        if (whole) {
            return null;
        }
        Set<String> told =
                candidate.source().peers(candidate.topic(), passage.when()).stream()
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
                        Reason.of("partial", candidate.topic().name(), told.size(), silent));
    }

    private static Assessment old(Claim claim, Fact first, List<Fact> all, Assessment result) {
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
        return result;
    }

    /** Nothing at that place and time: is the figure that of another time, or of another place? */
    private Assessment elsewhere(
            Passage passage, Candidate candidate, List<Fact> facts, List<Fact> there) {
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
            return nothingReported(passage, candidate, there);
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
                return Assessment.on(
                        claim,
                        Verdict.PLACE_DIFFERS,
                        List.of(fact),
                        Reason.of("place", passage.placeName(), fact.placeName()));
            }
        }
        return nothingReported(passage, candidate, there);
    }

    /** 8367 is the same figure elsewhere; 4 is another one that happens to be alike. */
    private static boolean tells(Claim claim) {
        String digits = claim.measure().written().replaceAll("[^0-9]", "").replaceAll("0+$", "");
        return digits.length() >= TELLING_DIGITS;
    }

    private Assessment nothingReported(Passage passage, Candidate candidate, List<Fact> there) {
        Where bound = bound(passage);
        return Assessment.of(
                passage.claim(),
                Verdict.NOT_IN_LEDGER,
                Reason.of(
                        "nothing-reported",
                        candidate.topic().name(),
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

    /** The words are those of an indicator, the unit is another: 户 for 人, 万 for 亿. */
    private @Nullable Assessment otherUnit(Passage passage) {
        Claim claim = passage.claim();
        List<Candidate> same =
                candidates(passage, _ -> true).stream().filter(Candidate::same).toList();
        for (Candidate candidate : same) {
            List<Fact> facts =
                    atPlace(
                            passage,
                            candidate
                                    .source()
                                    .facts(candidate.topic(), passage.places(), passage.when()));
            for (Fact fact : facts) {
                boolean digits =
                        fact.value().value().compareTo(claim.measure().value()) == 0
                                && passage.when().fits(fact);
                if (digits) {
                    return Assessment.on(
                                    claim,
                                    Verdict.UNIT_DIFFERS,
                                    List.of(fact),
                                    Reason.of(
                                            "unit",
                                            claim.measure().unit().symbol(),
                                            fact.value().unit().symbol()))
                            .about(candidate.topic().code());
                }
            }
        }
        return null;
    }
}
