package guatu.server.publication.check;

import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a figure of several districts together against the sum of theirs (几区合计); where one of them
 * is missing it says which, and where the indicator does not add, that.
 */
final class SumOfDistricts {

    private SumOfDistricts() {}

    static Assessment held(Passage passage, Matcher.Found found) {
        Together together = passage.together();
        String name = found.topic().name();
        if (found.topic().sort() == Topic.Sort.OTHER) {
            return unanswered(passage, List.of(), Reason.of("adds-not", name, together.names()));
        }
        List<Fact> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Where district : together.districts()) {
            Fact fact = fact(passage, found, district);
            if (fact == null) {
                missing.add(district.name());
            } else {
                known.add(fact);
            }
        }
        String told =
                known.isEmpty()
                        ? "—"
                        : String.join("、", known.stream().map(SumOfDistricts::line).toList());
        if (!missing.isEmpty()) {
            String without = String.join("、", missing);
            return unanswered(passage, known, Reason.of("districts-missing", name, without, told));
        }
        if (together.open()) {
            return unanswered(passage, known, Reason.of("districts-open", together.names(), told));
        }
        return Judged.on(passage.claim(), sum(together, known))
                .noting(Reason.of("sum-of-districts", told));
    }

    private static Assessment unanswered(Passage passage, List<Fact> known, Reason why) {
        return Assessment.on(passage.claim(), Verdict.NOT_IN_LEDGER, known, why);
    }

    private static String line(Fact fact) {
        return fact.placeName() + " " + Shown.of(fact.value());
    }

    /** The standing fact of the district at that time, planned or done as the figure is. */
    private static @Nullable Fact fact(Passage passage, Matcher.Found found, Where district) {
        When when = passage.when();
        return found.source().facts(found.topic(), List.of(district), when).stream()
                .filter(fact -> fact.place().equals(district.code()))
                .filter(fact -> when.fit(fact) == 2 && fact.plan() == when.plan())
                .filter(fact -> fact.supersededAt() == null)
                .map(fact -> Counters.in(passage.claim().measure().unit(), fact))
                .findFirst()
                .orElse(null);
    }

    private static Fact sum(Together together, List<Fact> known) {
        Fact first = known.getFirst();
        BigDecimal sum = BigDecimal.ZERO;
        List<String> entries = new ArrayList<>();
        for (Fact fact : known) {
            sum = sum.add(fact.value().value());
            entries.addAll(fact.entries());
        }
        Where where = together.where();
        return new Fact(
                first.id() + "+",
                first.indicator(),
                where.code(),
                where.name(),
                first.from(),
                first.to(),
                first.plan(),
                new Quantity(sum, first.value().unit()),
                first.source(),
                first.link(),
                first.asOf(),
                first.listVersion(),
                entries,
                null,
                known.stream().map(SumOfDistricts::line).toList());
    }
}
