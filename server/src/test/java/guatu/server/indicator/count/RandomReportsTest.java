package guatu.server.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Accrual;
import guatu.server.journal.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random reports, corrections, withdrawals and returns: whatever instant is asked for,
 * contributions and tallies give what a naive recount of the reports then in force gives.
 */
class RandomReportsTest {

    private static final Instant BEGIN = Instant.parse("2022-01-05T01:00:00Z");
    private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void monthlyReportsAreWhatARecountGives(long seed) {
        List<Told> series = monthly(new SplittableRandom(seed));
        List<Contribution> contributions = Timeline.of(series);
        List<Tally> tallies = Tally.of(contributions);
        SplittableRandom random = new SplittableRandom(-seed);
        for (int i = 0; i < 40; i++) {
            Instant asOf = BEGIN.plusSeconds(random.nextLong(700L * 86_400));
            int first = random.nextInt(12);
            int last = first + random.nextInt(24);
            BigDecimal recount = recount(series, asOf, first, last);
            assertThat(sum(contributions, asOf, first, last))
                    .as("seed %d, as of %s", seed, asOf)
                    .isEqualByComparingTo(recount);
            assertThat(fromTallies(tallies, contributions, asOf, first, last))
                    .as("tallies, seed %d, as of %s", seed, asOf)
                    .isEqualByComparingTo(recount);
            assertThat(sum(tallies, window(first, last, null)))
                    .as("tallies, seed %d, now", seed)
                    .isEqualByComparingTo(recount(series, END, first, last));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reportsOfAllSoFarAddUpToTheLatestOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Told> series = new ArrayList<>();
        LocalDate from = LocalDate.of(2022, 1, 1);
        for (int month = 0; month < 20; month += 1 + random.nextInt(3)) {
            LocalDate to = from.plusMonths(month + 1).minusDays(1);
            Period period = Period.since(from, to);
            UUID slot = UUID.nameUUIDFromBytes(new byte[] {(byte) month});
            Instant at = BEGIN.plusSeconds(86_400L * 30 * (month + 1));
            series.add(told(month, slot, 0, at, random.nextInt(100), period, Accrual.CUMULATIVE));
            if (random.nextInt(3) == 0) {
                Instant later = at.plusSeconds(random.nextInt(86_400 * 60));
                series.add(
                        told(
                                100 + month,
                                slot,
                                1,
                                later,
                                random.nextInt(100),
                                period,
                                Accrual.CUMULATIVE));
            }
        }
        List<Contribution> contributions = Timeline.of(series);
        List<Tally> tallies = Tally.of(contributions);
        for (int i = 0; i < 40; i++) {
            Instant asOf = BEGIN.plusSeconds(random.nextLong(700L * 86_400));
            assertThat(sum(contributions, asOf, 0, 30)).isEqualByComparingTo(latest(series, asOf));
            int first = random.nextInt(20);
            int last = first + random.nextInt(20);
            assertThat(fromTallies(tallies, contributions, asOf, first, last))
                    .as("tallies over the turn of a year, seed %d, as of %s", seed, asOf)
                    .isEqualByComparingTo(sum(contributions, asOf, first, last));
        }
    }

    private static BigDecimal latest(List<Told> series, Instant asOf) {
        BigDecimal latest = BigDecimal.ZERO;
        LocalDate end = LocalDate.MIN;
        Map<UUID, Told> newest = newest(series, asOf);
        for (Told told : newest.values()) {
            if (told.period().to().isAfter(end)) {
                end = told.period().to();
                latest = told.value();
            }
        }
        return latest;
    }

    /** Monthly reports over two years; some corrected, withdrawn, sent back and taken up again. */
    private static List<Told> monthly(SplittableRandom random) {
        List<Told> series = new ArrayList<>();
        long seq = 0;
        for (int month = 0; month < 24; month++) {
            Period period = Period.month(LocalDate.of(2022, 1, 1).plusMonths(month));
            UUID slot = UUID.nameUUIDFromBytes(new byte[] {(byte) month});
            Instant at = BEGIN.plusSeconds(86_400L * 30 * month + random.nextInt(86_400 * 40));
            int revisions = 1 + random.nextInt(3);
            for (int revision = 0; revision < revisions; revision++) {
                boolean withdrawn = revision > 0 && random.nextInt(4) == 0;
                List<Told.Turn> turns = new ArrayList<>();
                Instant turn = at;
                for (int i = random.nextInt(3); i > 0; i--) {
                    turn = turn.plusSeconds(random.nextInt(86_400 * 20));
                    turns.add(new Told.Turn(turn, random.nextBoolean()));
                }
                series.add(
                        new Told(
                                ++seq,
                                slot,
                                revision,
                                at,
                                withdrawn ? null : BigDecimal.valueOf(random.nextInt(1_000), 2),
                                period,
                                Accrual.FLOW,
                                turns));
                at = at.plusSeconds(random.nextInt(86_400 * 90));
            }
        }
        return series;
    }

    private static Told told(
            long seq,
            UUID slot,
            int revision,
            Instant at,
            int value,
            Period period,
            Accrual accrual) {
        return new Told(
                seq, slot, revision, at, BigDecimal.valueOf(value), period, accrual, List.of());
    }

    private static Map<UUID, Told> newest(List<Told> series, Instant asOf) {
        Map<UUID, Told> newest = new HashMap<>();
        for (Told told : series) {
            boolean back = false;
            for (Told.Turn turn : told.turns()) {
                back = turn.at().isAfter(asOf) ? back : turn.sentBack();
            }
            Told known = newest.get(told.slot());
            boolean newer = known == null || known.revision() < told.revision();
            if (!told.at().isAfter(asOf) && !back && newer) {
                newest.put(told.slot(), told);
            }
        }
        return newest;
    }

    private static BigDecimal recount(List<Told> series, Instant asOf, int first, int last) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Told told : newest(series, asOf).values()) {
            if (told.value() != null
                    && !told.period().from().isBefore(begin(first))
                    && !told.period().to().isAfter(end(last))) {
                sum = sum.add(told.value());
            }
        }
        return sum;
    }

    private static BigDecimal sum(
            List<Contribution> contributions, Instant asOf, int first, int last) {
        return contributions.stream()
                .filter(one -> one.knownAt(asOf))
                .filter(one -> !one.share().first().isBefore(begin(first)))
                .filter(one -> !one.share().last().isAfter(end(last)))
                .map(one -> one.share().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As the tables are asked: whole months from tallies, the instant's own month one by one. */
    private static BigDecimal fromTallies(
            List<Tally> tallies,
            List<Contribution> contributions,
            Instant asOf,
            int first,
            int last) {
        int known = Tally.month(asOf);
        BigDecimal sum = sum(tallies, window(first, last, known));
        for (Contribution one : contributions) {
            boolean within =
                    !one.share().first().isBefore(begin(first))
                            && !one.share().last().isAfter(end(last));
            Instant month = Tally.begin(known);
            if (within && !one.from().isBefore(month) && !one.from().isAfter(asOf)) {
                sum = sum.add(one.share().amount());
            }
            Instant to = one.to();
            if (within && to != null && !to.isBefore(month) && !to.isAfter(asOf)) {
                sum = sum.subtract(one.share().amount());
            }
        }
        return sum;
    }

    private static BigDecimal sum(List<Tally> tallies, MonthWindow window) {
        return tallies.stream()
                .filter(window::takes)
                .map(Tally::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static MonthWindow window(int first, int last, @Nullable Integer known) {
        return new MonthWindow(Tally.month(begin(first)), Tally.month(end(last)), known);
    }

    private static LocalDate begin(int month) {
        return LocalDate.of(2022, 1, 1).plusMonths(month);
    }

    private static LocalDate end(int month) {
        return begin(month + 1).minusDays(1);
    }
}
