package guatu.schedule.profile;

import static guatu.schedule.profile.PrimaveraPlans.DAY;
import static guatu.schedule.profile.PrimaveraPlans.MONDAY;
import static guatu.schedule.profile.PrimaveraPlans.at;
import static guatu.schedule.profile.PrimaveraPlans.below;
import static guatu.schedule.profile.PrimaveraPlans.constrained;
import static guatu.schedule.profile.PrimaveraPlans.date;
import static guatu.schedule.profile.PrimaveraPlans.fs;
import static guatu.schedule.profile.PrimaveraPlans.kind;
import static guatu.schedule.profile.PrimaveraPlans.started;
import static guatu.schedule.profile.PrimaveraPlans.time;
import static guatu.schedule.profile.PrimaveraPlans.with;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.network.RelationType;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.ProgressMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Primavera's rules on small plans whose dates can be counted by hand: 8 to 16, Monday to Friday.
 */
class PrimaveraRulesTest {
    @Test
    void retainedLogicHoldsRemainingWorkBackAndOverrideDoesNot() {
        Activity open = Activity.task("A", 0, 5 * DAY);
        Activity early = with(Activity.task("B", 0, 4 * DAY), started("2022-03-03T08:00", 2 * DAY));

        DatedPlan retained = date(ProgressMode.RETAINED_LOGIC, List.of(open, early), fs("A", "B"));
        DatedPlan override =
                date(ProgressMode.PROGRESS_OVERRIDE, List.of(open, early), fs("A", "B"));

        assertThat(at(retained.dates().get("B").earlyStart())).isEqualTo("2022-03-14T08:00");
        assertThat(at(retained.dates().get("B").start())).isEqualTo("2022-03-03T08:00");
        assertThat(at(override.dates().get("B").earlyStart())).isEqualTo(MONDAY);
        assertThat(at(override.dates().get("B").finish())).isEqualTo("2022-03-08T16:00");
    }

    @Test
    void aLagCountsWhatHasPassedOfItSinceTheActualFinish() {
        Activity done =
                with(
                        Activity.task("A", 0, DAY),
                        new ActivityProgress(
                                time("2022-03-02T08:00"),
                                time("2022-03-02T16:00"),
                                0,
                                null,
                                null,
                                null));
        var link = new ActivityLink("A", "B", RelationType.FS, new Lag(5 * DAY, Lag.Unit.WORK));

        DatedPlan dated =
                date(ProgressMode.RETAINED_LOGIC, List.of(done, Activity.task("B", 0, DAY)), link);

        assertThat(at(dated.dates().get("B").start()))
                .as("Thursday and Friday have passed, three days are left")
                .isEqualTo("2022-03-10T08:00");
        assertThat(at(dated.dates().get("A").finish())).isEqualTo("2022-03-02T16:00");
        assertThat(dated.dates().get("A").totalFloat()).isZero();
    }

    @Test
    void aMandatoryStartBreaksLogicAndALateOneShowsAsNegativeFloat() {
        Activity first = Activity.task("A", 0, 5 * DAY);
        Activity pinned = constrained("B", ConstraintKind.MANDATORY_START, "2022-03-09T08:00");
        Activity late = constrained("C", ConstraintKind.FINISH_ON_OR_BEFORE, "2022-03-11T16:00");

        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(first, pinned, late),
                        fs("A", "B"),
                        fs("A", "C"));

        assertThat(at(dated.dates().get("B").start())).isEqualTo("2022-03-09T08:00");
        assertThat(at(dated.dates().get("C").start())).isEqualTo("2022-03-14T08:00");
        assertThat(dated.dates().get("C").totalFloat()).isEqualTo(-DAY);
        assertThat(dated.dates().get("A").totalFloat()).isEqualTo(-3 * DAY);
    }

    @Test
    void asLateAsPossibleUsesFreeFloatAndMovesNothingElse() {
        Activity late = constrained("A", ConstraintKind.AS_LATE_AS_POSSIBLE, MONDAY);
        Activity other = Activity.task("B", 0, 5 * DAY);
        Activity last = Activity.task("C", 0, DAY);

        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(late, other, last),
                        fs("A", "C"),
                        fs("B", "C"));

        assertThat(at(dated.dates().get("A").finish())).isEqualTo("2022-03-11T16:00");
        assertThat(at(dated.dates().get("C").start())).isEqualTo("2022-03-14T08:00");
        assertThat(dated.dates().get("A").freeFloat()).isZero();
    }

    @Test
    void aLevelOfEffortSpansFromItsFirstToItsLast() {
        Activity effort = kind("E", ActivityKind.LEVEL_OF_EFFORT);
        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(
                                Activity.task("A", 0, 3 * DAY),
                                Activity.task("B", 0, 4 * DAY),
                                effort),
                        fs("A", "B"),
                        new ActivityLink("A", "E", RelationType.SS, Lag.NONE),
                        new ActivityLink("B", "E", RelationType.FF, Lag.NONE));

        assertThat(at(dated.dates().get("E").start())).isEqualTo(MONDAY);
        assertThat(at(dated.dates().get("E").finish())).isEqualTo("2022-03-15T16:00");
    }

    @Test
    void anExpectedFinishSaysWhatRemains() {
        Activity first = Activity.task("A", 0, 2 * DAY);
        Activity expected =
                with(
                        Activity.task("B", 0, 9 * DAY),
                        new ActivityProgress(
                                null, null, 9 * DAY, null, null, time("2022-03-11T16:00")));
        Activity overdue =
                with(
                        Activity.task("C", 0, DAY),
                        new ActivityProgress(
                                time("2022-03-01T08:00"),
                                null,
                                DAY,
                                null,
                                null,
                                time("2022-03-04T16:00")));

        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(first, expected, overdue, Activity.task("D", 0, DAY)),
                        fs("A", "B"),
                        fs("B", "D"));

        assertThat(at(dated.dates().get("B").earlyStart())).isEqualTo("2022-03-09T08:00");
        assertThat(at(dated.dates().get("B").finish())).isEqualTo("2022-03-11T16:00");
        assertThat(at(dated.dates().get("B").lateStart()))
                .as("three days of work are left, not nine")
                .isEqualTo("2022-03-09T08:00");
        assertThat(at(dated.dates().get("D").start())).isEqualTo("2022-03-14T08:00");
        assertThat(at(dated.dates().get("C").finish()))
                .as("the expected day is past, nothing is left: Friday ends where Monday begins")
                .isEqualTo("2022-03-04T16:00");
    }

    @Test
    void datesOfOtherProjectsHoldLikeConstraints() {
        Activity held = constrained("A", ConstraintKind.EXTERNAL_START, "2022-03-10T08:00");
        Activity due = constrained("B", ConstraintKind.EXTERNAL_FINISH, "2022-03-07T16:00");
        Activity last = Activity.task("C", 0, 5 * DAY);

        DatedPlan dated = date(ProgressMode.RETAINED_LOGIC, List.of(held, due, last));

        assertThat(at(dated.dates().get("A").start())).isEqualTo("2022-03-10T08:00");
        assertThat(dated.dates().get("B").totalFloat()).isZero();
        assertThat(dated.dates().get("C").totalFloat()).isZero();
    }

    @Test
    void aWbsSummarySpansWhatIsNotFinishedBelowItsParent() {
        Activity wbs = below(kind("W", ActivityKind.SUMMARY), null);
        Activity done =
                below(
                        with(
                                Activity.task("A", 0, DAY),
                                new ActivityProgress(
                                        time("2022-03-02T08:00"),
                                        time("2022-03-02T16:00"),
                                        0,
                                        null,
                                        null,
                                        null)),
                        "W");
        Activity open = below(Activity.task("B", 0, 2 * DAY), "W");
        Activity summary = below(kind("S", ActivityKind.WBS_SUMMARY), "W");

        DatedPlan dated = date(ProgressMode.RETAINED_LOGIC, List.of(wbs, done, open, summary));

        assertThat(at(dated.dates().get("S").start())).isEqualTo("2022-03-02T08:00");
        assertThat(at(dated.dates().get("S").earlyStart())).isEqualTo(MONDAY);
        assertThat(at(dated.dates().get("S").finish())).isEqualTo("2022-03-08T16:00");
    }

    @Test
    void anEffortMayHangOnAnother() {
        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        List.of(
                                kind("F", ActivityKind.LEVEL_OF_EFFORT),
                                kind("E", ActivityKind.LEVEL_OF_EFFORT),
                                Activity.task("A", 0, 3 * DAY)),
                        new ActivityLink("A", "E", RelationType.SS, Lag.NONE),
                        new ActivityLink("A", "E", RelationType.FF, Lag.NONE),
                        new ActivityLink("E", "F", RelationType.SS, Lag.NONE),
                        new ActivityLink("E", "F", RelationType.FF, Lag.NONE));

        assertThat(at(dated.dates().get("F").start())).isEqualTo(MONDAY);
        assertThat(at(dated.dates().get("F").finish())).isEqualTo("2022-03-09T16:00");
    }

    @Test
    void suspendedWorkGoesOnWhereItResumes() {
        Activity suspended =
                with(
                        Activity.task("A", 0, 5 * DAY),
                        new ActivityProgress(
                                time("2022-03-01T08:00"),
                                null,
                                3 * DAY,
                                time("2022-03-03T08:00"),
                                time("2022-03-14T08:00"),
                                null));

        DatedPlan dated = date(ProgressMode.RETAINED_LOGIC, List.of(suspended));

        assertThat(at(dated.dates().get("A").earlyStart())).isEqualTo("2022-03-14T08:00");
        assertThat(at(dated.dates().get("A").finish())).isEqualTo("2022-03-16T16:00");
        assertThat(at(dated.dates().get("A").start())).isEqualTo("2022-03-01T08:00");
    }

    @Test
    void lagsRunInPercentByTheClockAndBackward() {
        Activity first = Activity.task("A", 0, 4 * DAY);
        List<Activity> activities =
                List.of(
                        first,
                        Activity.task("B", 0, DAY),
                        Activity.task("C", 0, DAY),
                        Activity.task("D", 0, DAY));

        DatedPlan dated =
                date(
                        ProgressMode.RETAINED_LOGIC,
                        activities,
                        new ActivityLink(
                                "A", "B", RelationType.SS, new Lag(5_000, Lag.Unit.PERCENT)),
                        new ActivityLink(
                                "A", "C", RelationType.FS, new Lag(3 * 1440, Lag.Unit.ELAPSED)),
                        new ActivityLink(
                                "A", "D", RelationType.FS, new Lag(-2 * DAY, Lag.Unit.WORK)));

        assertThat(at(dated.dates().get("B").start()))
                .as("half of four days after its start")
                .isEqualTo("2022-03-09T08:00");
        assertThat(at(dated.dates().get("C").start()))
                .as("three days by the clock from Thursday 16:00 end on Sunday")
                .isEqualTo("2022-03-14T08:00");
        assertThat(at(dated.dates().get("D").start()))
                .as("two days before Thursday's end")
                .isEqualTo("2022-03-09T08:00");
    }
}
