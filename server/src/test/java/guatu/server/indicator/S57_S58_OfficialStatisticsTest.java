package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.access.Role;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Quantities;
import guatu.server.journal.Series;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Official statistics are quoted with source and release date, and cannot be computed or edited.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class S57_S58_OfficialStatisticsTest {

    private static final String FIRST_THREE_QUARTERS = "2022-01..2022-09";
    private static final String ELEVEN_MONTHS = "2022-01..2022-11";

    private final Page2022 page;
    private final Indicators indicators;
    private final OwnerDatabase database;
    private final Callers callers;
    private Caller office;

    S57_S58_OfficialStatisticsTest(
            Groundwork ground,
            Quantities quantities,
            Indicators indicators,
            OwnerDatabase database,
            Callers callers) {
        this.indicators = indicators;
        this.database = database;
        this.callers = callers;
        this.page = new Page2022(ground, quantities, indicators);
    }

    @BeforeAll
    void definitions() {
        office = callers.loggedIn("office", Role.OFFICE);
        page.list("LS 项目 district=370212\n");
        List.of("地区生产总值增速", "固定资产投资增速", "规上工业增加值增速").forEach(code -> page.define(quoted(code)));
        page.sum("改造面积", "平方米");
    }

    @Test
    @Order(1)
    void s57_sixPercentIsQuotedWithSourceAndReleaseDate() {
        Answer kept =
                office.post("/api/quotations", growth("370212", FIRST_THREE_QUARTERS, "6", 1));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);

        Figure figure =
                page.figure("地区生产总值增速", Page2022.LAOSHAN, PeriodText.parse(FIRST_THREE_QUARTERS));

        assertThat(figure.value()).isEqualByComparingTo("6");
        assertThat(figure.quotation().source()).isEqualTo("青岛市统计局");
        assertThat(figure.quotation().rank()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void s57_aRankNeedsTheOtherNine() {
        League league = league();

        assertThat(league.rows()).hasSize(10).allMatch(row -> row.rank() == null);
        assertThat(league.remarks())
                .extracting("code")
                .containsExactly("indicator.league.quoted-part", "indicator.league.quoted-rank");
    }

    @Test
    @Order(3)
    void s57_withAllTenTheRankIsWorkedOutAndATieIsShown() {
        List.of("370202", "370203", "370211", "370213", "370214", "370215", "370281", "370283")
                .forEach(code -> quote(growth(code, FIRST_THREE_QUARTERS, "3.9", null)));
        quote(growth("370285", FIRST_THREE_QUARTERS, "6", null));

        League league = league();

        assertThat(league.rows().getFirst().rank()).isEqualTo(1);
        assertThat(league.rows().getFirst().tied()).isTrue();
        assertThat(league.rows().get(1).rank()).isEqualTo(1);
        assertThat(league.rows().get(2).rank()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void s58_elevenMonthsAndThreeQuartersDoNotCompare() {
        quote(statistic("固定资产投资增速", "370212", ELEVEN_MONTHS, "13.8", 1));
        quote(statistic("规上工业增加值增速", "370212", ELEVEN_MONTHS, "14.8", 1));

        assertThat(value("固定资产投资增速", ELEVEN_MONTHS)).isEqualTo("13.8");
        assertThat(value("规上工业增加值增速", ELEVEN_MONTHS)).isEqualTo("14.8");
        Answer other = figure("固定资产投资增速", FIRST_THREE_QUARTERS);
        assertThat(other.at("/value")).isEmpty();
        assertThat(other.at("/gap")).contains("没有引用");
    }

    @Test
    @Order(5)
    void nobodyEditsAQuotationAndARevisionNamesItsGround() {
        Map<String, Object> revised = growth("370212", FIRST_THREE_QUARTERS, "6.1", 1);
        assertThat(office.post("/api/quotations", revised).problems())
                .contains("indicator.quoted-already");
        revised.put("corrects", indicators.quotations().getFirst().id().toString());
        assertThat(office.post("/api/quotations", revised).problems())
                .contains("indicator.revision-reason");
        revised.put("reason", "统计局修订公布");
        assertThat(office.post("/api/quotations", revised).status()).isEqualTo(200);
        assertThat(office.get("/api/quotations").json().size()).isEqualTo(13);
        assertThat(value("地区生产总值增速", FIRST_THREE_QUARTERS)).isEqualTo("6.1");
        assertThat(database.jdbc())
                .satisfies(jdbc ->
                        assertThatThrownBy(() ->
                                        jdbc.sql("update indicator.quotation set value = 7")
                                                .update())
                                .rootCause()
                                .hasMessageContaining("append-only"));
    }

    @Test
    @Order(6)
    void whatIsCountedHereCannotBeQuotedAndLeadersQuoteNothing() {
        assertThat(
                        office.post(
                                        "/api/quotations",
                                        statistic("改造面积", "370212", "2022", "1", null))
                                .problems())
                .contains("indicator.not-official");
        Caller leader = callers.loggedIn("leader", Role.LEADER);
        assertThat(
                        leader.post(
                                        "/api/quotations",
                                        growth("370212", FIRST_THREE_QUARTERS, "9", 1))
                                .status())
                .isEqualTo(403);
    }

    private League league() {
        return indicators
                .league("地区生产总值增速", Grouping.DISTRICT, PeriodText.parse(FIRST_THREE_QUARTERS), null)
                .orRefuse();
    }

    private void quote(Map<String, Object> quotation) {
        Answer kept = office.post("/api/quotations", quotation);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private Answer figure(String code, String period) {
        return office.get(
                "/api/indicators/"
                        + URLEncoder.encode(code, StandardCharsets.UTF_8)
                        + "/figure?place=DISTRICT:370212&period="
                        + period);
    }

    private String value(String code, String period) {
        return figure(code, period).at("/value");
    }

    private static Map<String, Object> growth(
            String district, String period, String value, Integer rank) {
        return statistic("地区生产总值增速", district, period, value, rank);
    }

    private static Map<String, Object> statistic(
            String code, String district, String period, String value, Integer rank) {
        Map<String, Object> quotation = new HashMap<>();
        quotation.put("indicator", code);
        quotation.put("place", "DISTRICT:" + district);
        quotation.put("period", period);
        quotation.put("value", value);
        quotation.put("rank", rank);
        quotation.put("outOf", rank == null ? null : 10);
        quotation.put("source", "青岛市统计局");
        quotation.put("releasedOn", period.equals(ELEVEN_MONTHS) ? "2022-12-15" : "2022-12-31");
        return quotation;
    }

    private static Definition quoted(String code) {
        return new Definition(
                code,
                0,
                Page2022.BEGIN,
                code,
                "",
                List.of(),
                Aggregation.QUOTED,
                null,
                null,
                null,
                Series.PROGRESS,
                null,
                null,
                null,
                Condition.ALL,
                "%",
                Set.of(PeriodKind.MONTHS, PeriodKind.QUARTER, PeriodKind.YEAR),
                null,
                null,
                null,
                List.of(),
                false,
                null);
    }
}
