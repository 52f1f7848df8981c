package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fact that a figure speaks of (事实匹配): indicator, place and period first, the value last.
 * A fact is never chosen because its value fits, or transposed digits would find a wrong partner.
 */
final class Matcher implements BoardCheck {

    private final List<Facts> sources;

    Matcher(List<Facts> sources) {
        this.sources = sources;
    }

    private record Candidate(Topic topic, Facts source, int score) {}

    @Override
    public @Nullable Assessment check(Passage passage) {
        Claim claim = passage.claim();
        if (!claim.isMeasure() || claim.kind() == Kind.RANK || claim.kind() == Kind.MULTIPLE) {
            return null;
        }
        List<Candidate> fitting = candidates(passage, topic -> topic.unit().sameKind(unit(claim)));
        if (fitting.isEmpty()) {
            return otherUnit(passage);
        }
        return best(passage, fitting);
    }

    /** The indicator that a passage speaks of, whatever its figures' units; for ranks and 翻番. */
    @Nullable Found indicator(Passage passage, Unit unit) {
        List<Candidate> found = candidates(passage, topic -> topic.unit().sameKind(unit));
        return found.isEmpty()
                ? null
                : new Found(found.getFirst().topic(), found.getFirst().source());
    }

    /** An indicator and who knows its facts. */
    record Found(Topic topic, Facts source) {}

    private static Unit unit(Claim claim) {
        return claim.measure().unit();
    }

    private List<Candidate> candidates(Passage passage, Predicate<Topic> wanted) {
        List<Candidate> found = new ArrayList<>();
        for (Facts source : sources) {
            for (Topic topic : source.topics()) {
                int score = wanted.test(topic) ? score(topic, passage) : 0;
                if (score > 0) {
                    found.add(new Candidate(topic, source, score));
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
            best = Math.max(best, Likeness.score(phrase, passage.about()) * 9 / 10);
        }
        return best;
    }

    private Assessment best(Passage passage, List<Candidate> candidates) {
        Assessment fallback = null;
        for (Candidate candidate : candidates) {
            List<Fact> facts =
                    candidate.source().facts(candidate.topic(), passage.places(), passage.when());
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
        List<Fact> there = atPlace(passage.places(), facts);
        int best = there.stream().mapToInt(passage.when()::fit).max().orElse(0);
        List<Fact> then =
                there.stream()
                        .filter(fact -> best > 0 && passage.when().fit(fact) == best)
                        .toList();
        List<Fact> standing = then.stream().filter(fact -> fact.supersededAt() == null).toList();
        if (!standing.isEmpty()) {
            return standing(passage, standing, then);
        }
        return elsewhere(passage, candidate, facts, there);
    }

    /** The facts of the nearest place of which there are any. */
    private static List<Fact> atPlace(List<Where> places, List<Fact> facts) {
        for (Where place : places) {
            List<Fact> there =
                    facts.stream().filter(fact -> fact.place().equals(place.code())).toList();
            if (!there.isEmpty()) {
                return there;
            }
        }
        String district = places.isEmpty() ? null : places.getFirst().district();
        return facts.stream().filter(fact -> fact.place().equals(district)).toList();
    }

    private static Assessment standing(Passage passage, List<Fact> standing, List<Fact> all) {
        Claim claim = passage.claim();
        boolean onlyPlans = !passage.when().plan() && standing.stream().allMatch(Fact::plan);
        if (onlyPlans) {
            return Assessment.on(claim, Verdict.NOT_IN_LEDGER, standing, Reason.of("only-planned"));
        }
        List<Fact> wanted =
                standing.stream().filter(fact -> fact.plan() == passage.when().plan()).toList();
        List<Fact> facts = wanted.isEmpty() ? standing : wanted;
        Fact first = facts.getFirst();
        boolean several = facts.stream().anyMatch(fact -> !fact.value().sameAmount(first.value()));
        if (several) {
            return Assessment.on(claim, Verdict.AMBIGUOUS, facts, Reason.of("ambiguous"));
        }
        Assessment result = Judged.on(claim, first);
        if (result.verdict().holds()) {
            return result;
        }
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
    private static Assessment elsewhere(
            Passage passage, Candidate candidate, List<Fact> facts, List<Fact> there) {
        Claim claim = passage.claim();
        boolean plan = passage.when().plan();
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
        return Assessment.of(
                claim,
                Verdict.NOT_IN_LEDGER,
                Reason.of(
                        "nothing-reported",
                        candidate.topic().name(),
                        passage.placeName(),
                        passage.when().words(),
                        known(there)));
    }

    private static String known(List<Fact> there) {
        return there.stream()
                .map(fact -> fact.from() + "—" + fact.to())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The words are those of an indicator, the unit is another: 户 for 人, 万 for 亿. */
    private @Nullable Assessment otherUnit(Passage passage) {
        Claim claim = passage.claim();
        for (Candidate candidate : candidates(passage, _ -> true)) {
            List<Fact> facts =
                    atPlace(
                            passage.places(),
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
