package guatu.schedule.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S02: 确保三年任务两年完成, the pace of 张村河片区 beside both of its deadlines. */
class S02_TwoDeadlinesTest {
    private static final LocalDate START = LocalDate.parse("2022-01-01");
    private static final LocalDate YEAR_END = LocalDate.parse("2022-12-31");

    @Test
    void s02_eightOfTwelveCommunitiesAreAheadOfBothLines() {
        Pace twoYears = pace(8, "2023-12-31");
        Pace threeYears = pace(8, "2024-12-30");

        assertThat(twoYears.donePercent()).isEqualByComparingTo("66.7");
        assertThat(twoYears.linePercent()).isEqualByComparingTo("50.0");
        assertThat(twoYears.leadPoints()).isEqualByComparingTo("16.7");
        assertThat(threeYears.linePercent()).isEqualByComparingTo("33.3");
        assertThat(twoYears.onPace()).isTrue();
        assertThat(threeYears.onPace()).isTrue();
        assertThat(twoYears.projectedFinish()).isEqualTo("2023-07-02");
    }

    @Test
    void s02_fiveOfTwelveHoldTheThreeYearLineAndMissTheTwoYearLine() {
        assertThat(pace(5, "2023-12-31").onPace()).isFalse();
        assertThat(pace(5, "2024-12-31").onPace()).isTrue();
    }

    @Test
    void nothingDoneHasNoProjectedFinish() {
        assertThat(pace(0, "2023-12-31").projectedFinish()).isNull();
        assertThat(pace(0, "2023-12-31").onPace()).isFalse();
    }

    private static Pace pace(int signed, String deadline) {
        return Pace.of(
                BigDecimal.valueOf(signed),
                BigDecimal.valueOf(12),
                START,
                LocalDate.parse(deadline),
                YEAR_END);
    }
}
