package guatu.server.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules of practice that counting follows, with the figures they were published with. */
class PracticeRulesTest {

    /** Jiangmen 2019: planned 140, started 118 of which 11 early, so 33 not as planned. */
    @Test
    void earlyStartsNeverOffsetMissedOnes() {
        StartAccount account = new StartAccount(140, 118, 11, 0);

        assertThat(account.asPlanned()).isEqualTo(107);
        assertThat(account.missed()).isEqualTo(33);
    }

    /** Jiangmen 2019: 超过时间进度 13.8 个百分点 is completion less elapsed months of twelve. */
    @Test
    void paceIsCompletionLessElapsedMonthsInPoints() {
        assertThat(Portion.aheadOfYear(new BigDecimal("63.8"), YearMonth.of(2019, 6)))
                .isEqualByComparingTo("13.8");
    }

    @Test
    void s02_eightOfTwelveIsAheadOfBothLines() {
        BigDecimal done = Portion.percent(BigDecimal.valueOf(8), BigDecimal.valueOf(12));
        YearMonth start = YearMonth.of(2022, 1);
        YearMonth now = YearMonth.of(2022, 12);

        assertThat(done).isEqualByComparingTo("66.666666666667");
        assertThat(Portion.elapsed(start, YearMonth.of(2023, 12), now)).isEqualByComparingTo("50");
        assertThat(Portion.elapsed(start, YearMonth.of(2024, 12), now))
                .isEqualByComparingTo("33.333333333333");
    }

    /** Were only five signed, the three-year line would hold and the two-year line would not. */
    @Test
    void s02_fiveOfTwelveIsAheadOfThreeYearsAndBehindTwo() {
        BigDecimal done = Portion.percent(BigDecimal.valueOf(5), BigDecimal.valueOf(12));
        YearMonth start = YearMonth.of(2022, 1);
        YearMonth now = YearMonth.of(2022, 12);

        assertThat(done).isLessThan(Portion.elapsed(start, YearMonth.of(2023, 12), now));
        assertThat(done).isGreaterThan(Portion.elapsed(start, YearMonth.of(2024, 12), now));
    }

    @Test
    void s41_moreCompletedThanStartedNamesWhatWasCarriedOver() {
        Set<String> started = codes(11, 20);
        Set<String> completed = codes(9, 20);

        Flow flow = new Flow(started, completed, codes(1, 10));
        Flow faulty = new Flow(started, completed, Set.of("P10"));

        assertThat(flow.completed()).hasSize(12).hasSizeGreaterThan(flow.started().size());
        assertThat(flow.completedOfCarriedOver()).containsExactly("P09", "P10");
        assertThat(flow.unexplained()).isEmpty();
        assertThat(faulty.unexplained()).containsExactly("P09");
    }

    @Test
    void equalValuesShareARankAndTheNextIsCountedOn() {
        List<Ranking.Place> places =
                Ranking.of(
                        List.of(
                                entrant("市南", "9"),
                                entrant("市北", "12"),
                                entrant("崂山", "12"),
                                entrant("李沧", "7"),
                                new Ranking.Entrant("黄岛", null)),
                        false);

        assertThat(places).extracting(Ranking.Place::rank).containsExactly(1, 1, 3, 4, null);
        assertThat(places)
                .extracting(Ranking.Place::tied)
                .containsExactly(true, true, false, false, false);
        assertThat(places.get(2).toNext()).isEqualByComparingTo("3");
        assertThat(places.get(0).toNext()).isNull();
        assertThat(places.get(1).toNext()).isNull();
    }

    @Test
    void whereLessIsBetterTheSmallestLeads() {
        assertThat(Ranking.of(List.of(entrant("a", "70"), entrant("b", "13")), true))
                .extracting(Ranking.Place::code)
                .containsExactly("b", "a");
    }

    private static Ranking.Entrant entrant(String code, String value) {
        return new Ranking.Entrant(code, new BigDecimal(value));
    }

    private static Set<String> codes(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj("P%02d"::formatted)
                .collect(Collectors.toSet());
    }
}
