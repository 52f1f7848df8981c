package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fact that a figure speaks of (事实匹配): indicator, place and period first, the value last.
 * A fact is never chosen because its value fits, or transposed digits would find a wrong partner.
 */
final class Matcher implements BoardCheck {

    private final Known known;
    private final Placing placing;
    private final Map<List<String>, List<Likeness.Name>> names = new HashMap<>();

    Matcher(Known known) {
        this.known = known;
        this.placing = new Placing(known);
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

        Found found() {
            return new Found(topic, source);
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
                .map(Candidate::found)
                .orElse(null);
    }

    /** An indicator and who knows its facts. */
    record Found(Topic topic, Facts source) {}

    private static Unit unit(Claim claim) {
        return claim.measure().unit();
    }

    private List<Candidate> candidates(Passage passage, Predicate<Topic> wanted) {
        List<Candidate> found = new ArrayList<>();
        Likely likely = new Likely(passage);
        for (Facts source : known.facts()) {
            for (Topic topic : source.topics()) {
                int score = wanted.test(topic) ? score(topic, likely) : 0;
                if (score > 0) {
                    String narrower = Scope.narrower(topic, passage, known.gazetteer());
                    found.add(new Candidate(topic, source, score, narrower));
                }
            }
        }
        found.sort(Comparator.comparingInt(Candidate::score).reversed());
        return found;
    }

    /**
     * How like names are to the words of a passage, nearest first.
     *
     * @param share the part that its wider words count for
     */
    private record Likely(Likeness near, Likeness clause, Likeness about, int share) {

        Likely(Passage passage) {
            // 竣工517台 speaks of its own words before those of the clauses before it.
            this(
                    new Likeness(passage.near()),
                    new Likeness(passage.clause()),
                    new Likeness(passage.about()),
                    passage.saysOfItself() ? 4 : 1);
        }
    }

    private int score(Topic topic, Likely likely) {
        int best = 0;
        for (Likeness.Name name : namesOf(topic)) {
            best = Math.max(best, likely.near().to(name) * 3 / 2);
            best = Math.max(best, likely.clause().to(name));
        }
        if (best > 0) {
            return best;
        }
        for (Likeness.Name name : namesOf(topic)) {
            best = Math.max(best, likely.about().to(name) * 9 / 10 / likely.share());
        }
        return best;
    }

    private List<Likeness.Name> namesOf(Topic topic) {
        return names.computeIfAbsent(
                topic.phrases(), all -> all.stream().map(Likeness.Name::of).toList());
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
            Assessment result = placing.held(passage, candidate.found(), facts);
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
                            ? placing.held(
                                    passage,
                                    other.found(),
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

    /** The words are those of an indicator, the unit is another: 户 for 人, 万 for 亿. */
    private @Nullable Assessment otherUnit(Passage passage) {
        Claim claim = passage.claim();
        List<Candidate> same =
                candidates(passage, _ -> true).stream().filter(Candidate::same).toList();
        for (Candidate candidate : same) {
            List<Fact> facts =
                    placing.atPlace(
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
