package guatu.server.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Accrual;
import guatu.server.journal.Period;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How reports of one series become shares that may be added. */
class TimelineTest {

    private static final Instant NOW = Instant.parse("2022-12-19T01:00:00Z");

    @Test
    void aMonthCoversItsWeeksSoThatNothingCountsTwice() {
        List<Told> series =
                List.of(
                        flow(1, Period.week(day("2022-11-16")), "30"),
                        flow(2, Period.week(day("2022-11-23")), "40"),
                        flow(3, Period.week(day("2022-12-07")), "5"),
                        flow(4, Period.month(day("2022-11-01")), "100"));

        assertThat(sum(series)).isEqualByComparingTo("105");
    }

    @Test
    void aWeekBelongsToTheMonthInWhichItEnds() {
        List<Share> shares =
                Timeline.at(List.of(flow(1, Period.week(day("2022-11-30")), "7")), NOW);

        assertThat(shares.getFirst().first()).isEqualTo(day("2022-12-04"));
    }

    @Test
    void whatWasDoneSoFarCountsAsTheIncrease() {
        List<Told> series =
                List.of(
                        soFar(1, Period.months(day("2022-09-30")), "60"),
                        soFar(2, Period.months(day("2022-10-31")), "75"),
                        soFar(3, Period.months(day("2022-11-30")), "75"));

        assertThat(Timeline.at(series, NOW))
                .extracting(Share::amount)
                .containsExactly(new BigDecimal("60"), new BigDecimal("15"), new BigDecimal("0"));
        assertThat(Timeline.at(series, NOW).get(1).first()).isEqualTo(day("2022-10-01"));
    }

    @Test
    void reportsOfAllSoFarAreOnlyACheckWhereTheMonthsAreReportedToo() {
        List<Told> series =
                List.of(
                        flow(1, Period.month(day("2022-10-01")), "15"),
                        soFar(2, Period.months(day("2022-10-31")), "75"));

        assertThat(sum(series)).isEqualByComparingTo("15");
    }

    @Test
    void aCorrectionClosesWhatItCorrectsAndBothStayReadable() {
        UUID slot = UUID.nameUUIDFromBytes("2022".getBytes(StandardCharsets.UTF_8));
        Instant later = NOW.plusSeconds(3_600);
        Period year = Period.year(day("2022-12-31"));
        List<Told> series =
                List.of(
                        new Told(
                                1,
                                slot,
                                0,
                                NOW,
                                new BigDecimal("244700"),
                                year,
                                Accrual.FLOW,
                                List.of()),
                        new Told(
                                2,
                                slot,
                                1,
                                later,
                                new BigDecimal("244000"),
                                year,
                                Accrual.FLOW,
                                List.of()));

        List<Contribution> contributions = Timeline.of(series);

        assertThat(contributions).hasSize(2);
        assertThat(contributions.getFirst().knownAt(NOW)).isTrue();
        assertThat(contributions.getFirst().to()).isEqualTo(later);
        assertThat(contributions.getLast().knownAt(later)).isTrue();
    }

    private static BigDecimal sum(List<Told> series) {
        return Timeline.at(series, NOW).stream()
                .map(Share::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Told flow(long seq, Period period, String value) {
        return told(seq, period, value, Accrual.FLOW);
    }

    private static Told soFar(long seq, Period period, String value) {
        return told(seq, period, value, Accrual.CUMULATIVE);
    }

    private static Told told(long seq, Period period, String value, Accrual accrual) {
        UUID slot = UUID.nameUUIDFromBytes(period.toString().getBytes(StandardCharsets.UTF_8));
        return new Told(seq, slot, 0, NOW, new BigDecimal(value), period, accrual, List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
