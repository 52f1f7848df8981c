package guatu.schedule.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.Holidays;
import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S11: 压茬推进项目建设, one stage begins before the one before it ends. */
class S11_StagesOverlapTest {
    private final WorkingCalendar calendar = Holidays.calendar();

    @Test
    void s11_theSecondStageOverlapsTheFirst() {
        Stage first = stage("一期", "2021-03-01", "2022-12-31");
        Stage second = stage("二期", "2022-12-19", "2024-06-30");

        StageOverlap overlap = StageOverlap.between(first, second, calendar, StageOverlap.ANY_LEAD);

        assertThat(overlap.overlapDays()).isEqualTo(10);
        assertThat(overlap.gapDays()).isZero();
        assertThat(overlap.tooEarly()).isFalse();
    }

    @Test
    void s11_aSecondStageAfterDeliveryLeavesAGap() {
        Stage first = stage("一期", "2021-03-01", "2022-09-30");
        Stage second = stage("二期", "2022-10-10", "2024-06-30");

        StageOverlap gap = StageOverlap.between(first, second, calendar, StageOverlap.ANY_LEAD);

        assertThat(gap.gapDays()).as("only 8 and 9 October are worked between").isEqualTo(2);
        assertThat(gap.overlapDays()).isZero();
    }

    @Test
    void aStageThatBeginsMoreThanTheAllowedLeadAheadIsTooEarly() {
        Stage first = stage("一期", "2021-03-01", "2022-12-30");
        Stage second = stage("二期", "2022-12-19", "2024-06-30");

        assertThat(StageOverlap.between(first, second, calendar, 10).tooEarly()).isFalse();
        assertThat(StageOverlap.between(first, second, calendar, 9).tooEarly()).isTrue();
    }

    @Test
    void stagesAreComparedOneWithTheNext() {
        List<StageOverlap> chain =
                StageOverlap.chain(
                        List.of(
                                stage("一期", "2022-01-04", "2022-01-14"),
                                stage("二期", "2022-01-17", "2022-01-28"),
                                stage("三期", "2022-01-27", "2022-02-18")),
                        calendar,
                        StageOverlap.ANY_LEAD);

        assertThat(chain).extracting(StageOverlap::gapDays).containsExactly(0, 0);
        assertThat(chain).extracting(StageOverlap::overlapDays).containsExactly(0, 2);
    }

    private static Stage stage(String name, String start, String finish) {
        return new Stage(name, LocalDate.parse(start), LocalDate.parse(finish));
    }
}
