package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.journal.Period;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.Signatures;
import guatu.server.journal.Stage;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Any figure can be asked for as known on a past day, and what is derived can be rebuilt. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsKnownOnTest {

    private static final List<String> DISTRICTS = List.of("370202", "370203", "370212");

    private final Page2022 page;
    private final Indicators indicators;
    private final Quantities quantities;
    private final Signatures signatures;
    private final TestClock clock;
    private final OwnerDatabase database;
    private final Callers callers;
    private final List<QuantityReport> reported = new ArrayList<>();
    private final Map<Instant, Map<String, BigDecimal>> naive = new HashMap<>();

    AsKnownOnTest(
            Groundwork ground,
            Quantities quantities,
            Indicators indicators,
            Signatures signatures,
            Clock clock,
            OwnerDatabase database,
            Callers callers) {
        this.quantities = quantities;
        this.indicators = indicators;
        this.signatures = signatures;
        this.clock = (TestClock) clock;
        this.database = database;
        this.callers = callers;
        this.page = new Page2022(ground, quantities, indicators);
    }

    /** Half a year of random reports, corrections and withdrawals, counted naively beside. */
    @BeforeAll
    void randomReports() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            list.append("P%02d 项目%02d district=%s\n".formatted(i, i, DISTRICTS.get(i % 3)));
        }
        page.list(list.toString()).sum("改造面积", "平方米");
        SplittableRandom random = new SplittableRandom(20221219);
        Map<String, QuantityReport> newest = new HashMap<>();
        for (int i = 0; i < 160; i++) {
            clock.pass(Duration.ofHours(7 + random.nextInt(60)));
            String project = "P%02d".formatted(random.nextInt(12));
            Period month = Period.month(LocalDate.of(2022, 1 + random.nextInt(12), 1));
            String slot = project + month;
            QuantityReport before = newest.get(slot);
            String value = String.valueOf(random.nextInt(100_000));
            QuantityReport now =
                    before == null
                            ? page.report(project, "改造面积", value, "平方米", month)
                            : page.correct(before, random.nextInt(5) == 0 ? null : value, "复核更正");
            newest.put(slot, now);
            reported.add(now);
            naive.put(clock.instant(), recount(newest));
        }
    }

    private static Map<String, BigDecimal> recount(Map<String, QuantityReport> newest) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (QuantityReport report : newest.values()) {
            if (report.figure().value() != null) {
                int number = Integer.parseInt(report.figure().project().substring(1));
                sums.merge(DISTRICTS.get(number % 3), report.figure().value(), BigDecimal::add);
            }
        }
        return sums;
    }

    @Test
    void everyPastInstantGivesWhatANaiveRecountGave() {
        naive.forEach((instant, sums) ->
                DISTRICTS.forEach(code -> {
                    Question question =
                            new Question(
                                    "改造面积",
                                    Place.district(code),
                                    Page2022.YEAR,
                                    instant,
                                    Side.RESULT);
                    BigDecimal value = indicators.answer(question).orRefuse().value();
                    assertThat(value == null ? BigDecimal.ZERO : value)
                            .as("%s on %s", code, instant)
                            .isEqualByComparingTo(sums.getOrDefault(code, BigDecimal.ZERO));
                }));
    }

    @Test
    void whatIsRebuiltEqualsWhatWasKeptUpToDate() {
        List<Map<String, Object>> contributions = rows("contribution", "seq, known_from, last_day");
        List<Map<String, Object>> tallies =
                rows("tally", "grain, first_month, last_month, known_month, amount");

        Caller office = callers.loggedIn("office", Role.OFFICE);
        Answer answer = office.post("/api/indicators/rebuild", Map.of());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(Integer.parseInt(answer.at("/projects"))).isGreaterThanOrEqualTo(12);
        assertThat(contributions).isNotEmpty();
        assertThat(rows("contribution", "seq, known_from, last_day")).isEqualTo(contributions);
        assertThat(rows("tally", "grain, first_month, last_month, known_month, amount"))
                .isEqualTo(tallies);
    }

    private List<Map<String, Object>> rows(String table, String order) {
        indicators.answer(Question.now("改造面积", Place.CITY, Page2022.YEAR)).orRefuse();
        return database
                .jdbc()
                .sql(
                        """
                        select s.project, s.measure, t.*
                          from indicator.%s t join indicator.series s on s.id = t.series
                         order by s.project, s.measure, %s
                        """
                                .formatted(table, order))
                .query()
                .listOfRows()
                .stream()
                .map(row -> {
                    Map<String, Object> plain = new HashMap<>(row);
                    plain.remove("series");
                    plain.remove("strand");
                    return plain;
                })
                .toList();
    }

    @Test
    void aFigureKeepsItsEarlierValues() {
        List<Known> known =
                indicators
                        .history(Question.now("改造面积", Place.district("370202"), Page2022.YEAR))
                        .orRefuse();

        assertThat(known).hasSizeGreaterThan(10);
        assertThat(known.getLast().to()).isNull();
        for (int i = 1; i < known.size(); i++) {
            assertThat(known.get(i).from()).isEqualTo(known.get(i - 1).to());
        }
    }

    @Test
    void theMonthsOfAFigureAddUpToIt() {
        Breakdown months =
                indicators
                        .parts(Question.now("改造面积", Place.CITY, Page2022.YEAR), Grouping.MONTH)
                        .orRefuse();

        BigDecimal sum =
                months.parts().stream()
                        .map(Breakdown.Part::value)
                        .filter(value -> value != null)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.add(months.unassigned().value()))
                .isEqualByComparingTo(months.whole().value());
    }

    @Test
    void everyFigureNamesTheEntriesItStandsOn() {
        Figure figure = page.figure("改造面积", Place.CITY);
        BigDecimal sum =
                figure.entries().stream()
                        .map(id -> quantities.find(id).figure().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(figure.entryCount()).isEqualTo(figure.entries().size());
        assertThat(sum).isEqualByComparingTo(figure.value());
    }

    @Test
    void whatIsSentBackDoesNotCountUntilItIsMended() {
        page.change("增补", "SB 退回项目 district=370213");
        QuantityReport report = page.report("SB", "改造面积", "500", "平方米");
        Place here = Place.district("370213");
        assertThat(page.figure("改造面积", here).value()).isEqualByComparingTo("500");
        clock.pass(Duration.ofHours(1));

        sendBack(report);

        assertThat(page.figure("改造面积", here).value()).isNull();
        clock.pass(Duration.ofHours(1));
        page.correct(report, "480", "按退回意见更正");
        assertThat(page.figure("改造面积", here).value()).isEqualByComparingTo("480");
    }

    private void sendBack(QuantityReport report) {
        signatures.step(report.id(), Stage.SENT_BACK, Account.console(), "与佐证不符").orRefuse();
    }
}
