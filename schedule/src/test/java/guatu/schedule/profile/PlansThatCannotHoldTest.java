package guatu.schedule.profile;

import static guatu.schedule.profile.PrimaveraPlans.DAY;
import static guatu.schedule.profile.PrimaveraPlans.MONDAY;
import static guatu.schedule.profile.PrimaveraPlans.at;
import static guatu.schedule.profile.PrimaveraPlans.constrained;
import static guatu.schedule.profile.PrimaveraPlans.date;
import static guatu.schedule.profile.PrimaveraPlans.fs;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.ProgressMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loops, calendars without work, times and dates that no plan can mean: each is named. */
class PlansThatCannotHoldTest {
    @Test
    void aLoopIsNamedAndACalendarWithoutWorkToo() {
        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(Activity.task("A", 0, DAY), Activity.task("B", 1, DAY)),
                        fs("A", "B"),
                        fs("B", "A"));

        assertThat(dated.loops()).containsExactly(List.of("A", "B"));
        assertThat(dated.dates()).isEmpty();
        assertThat(dated.problems())
                .extracting(DatedPlan.Problem::code)
                .containsExactly(DatedPlan.Code.CALENDAR_WITHOUT_WORK);
    }

    @Test
    void workOfAThousandYearsIsRefusedByName() {
        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(
                                Activity.task("A", 0, 1_000 * 365 * 1440),
                                Activity.task("B", 0, 100 * 365 * DAY)));

        assertThat(dated.problems())
                .extracting(DatedPlan.Problem::code)
                .containsExactly(DatedPlan.Code.TIME_OUT_OF_RANGE, DatedPlan.Code.BEYOND_HORIZON);
    }

    @Test
    void aDateOfAnotherMillenniumIsRefusedByName() {
        Activity typo = constrained("A", ConstraintKind.START_ON_OR_AFTER, "9022-03-09T08:00");

        DatedPlan dated = date(ProgressMode.RETAINED_LOGIC, List.of(typo));

        assertThat(dated.problems())
                .containsExactly(
                        new DatedPlan.Problem(
                                DatedPlan.Code.DATE_OUT_OF_RANGE, "A", "9022-03-09T08:00"));
        assertThat(at(dated.dates().get("A").start())).isEqualTo(MONDAY);
    }
}
