package guatu.schedule.profile;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.network.LagTime;
import guatu.schedule.network.RelationType;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.FloatBy;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.ManualDates;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.PlanOptions;
import guatu.schedule.plan.PlanSettings;
import guatu.schedule.plan.ProgressMode;
import guatu.schedule.time.Moments;
import guatu.schedule.time.Shift;
import guatu.schedule.time.ShiftCalendar;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Microsoft Project's rules on small plans whose dates can be counted by hand: 8 to 16, Monday to
 * Friday, from Monday 7 March 2022.
 */
class MicrosoftRulesTest {
    private static final int DAY = 480;
    private static final String MONDAY = "2022-03-07T08:00";

    @Test
    void aLatestStartHoldsAgainstItsPredecessorAndShowsAsNegativeFloatThere() {
        DatedPlan dated =
                date(
                        true,
                        List.of(
                                task("A", 5 * DAY),
                                held("B", ConstraintKind.START_ON_OR_BEFORE, "2022-03-09T08:00"),
                                held("C", ConstraintKind.FINISH_ON_OR_BEFORE, "2022-03-10T16:00")),
                        fs("A", "B"),
                        fs("A", "C"));

        assertThat(at(dated.dates().get("B").start())).isEqualTo("2022-03-09T08:00");
        assertThat(at(dated.dates().get("C").finish())).isEqualTo("2022-03-10T16:00");
        assertThat(dated.dates().get("A").totalFloat()).isEqualTo(-3 * DAY);
    }

    @Test
    void whereConstraintsAreNotHonouredLogicPassesThem() {
        DatedPlan dated =
                date(
                        false,
                        List.of(
                                task("A", 5 * DAY),
                                held("B", ConstraintKind.START_ON_OR_BEFORE, "2022-03-09T08:00"),
                                held("C", ConstraintKind.MANDATORY_START, "2022-03-09T08:00")),
                        fs("A", "B"),
                        fs("A", "C"));

        assertThat(at(dated.dates().get("B").start())).isEqualTo("2022-03-14T08:00");
        assertThat(at(dated.dates().get("C").start())).isEqualTo("2022-03-14T08:00");
        assertThat(dated.dates().get("A").totalFloat()).isEqualTo(-3 * DAY);
    }

    @Test
    void aDeadlineGivesNegativeFloatAndMovesNoEarlyDate() {
        Activity task =
                new Activity(
                        "A",
                        null,
                        ActivityKind.TASK,
                        0,
                        5 * DAY,
                        List.of(),
                        time("2022-03-09T16:00"),
                        ActivityProgress.none(5 * DAY),
                        null);

        DatedPlan dated = date(true, List.of(task));

        assertThat(at(dated.dates().get("A").finish())).isEqualTo("2022-03-11T16:00");
        assertThat(dated.dates().get("A").totalFloat()).isEqualTo(-2 * DAY);
    }

    @Test
    void aLevellingDelayRunsByTheClockAfterAllThatLogicSays() {
        DatedPlan dated =
                date(
                        true,
                        List.of(
                                task("A", 5 * DAY),
                                task("B", DAY).levelled(2 * 24 * 60),
                                held("C", ConstraintKind.START_ON_OR_AFTER, "2022-03-10T08:00")
                                        .levelled(24 * 60)),
                        fs("A", "B"));

        assertThat(at(dated.dates().get("B").start()))
                .as("two days from Monday the 14th")
                .isEqualTo("2022-03-16T08:00");
        assertThat(dated.dates().get("A").totalFloat()).as("it holds A back alike").isZero();
        assertThat(at(dated.dates().get("C").start())).isEqualTo("2022-03-11T08:00");
        assertThat(dated.trace().why("B"))
                .extracting(TraceStep::activity)
                .containsExactly("B", "B", "A", "A");
    }

    @Test
    void asLateAsPossibleTakesTheTotalFloat() {
        DatedPlan dated =
                date(
                        true,
                        List.of(
                                held("A", ConstraintKind.AS_LATE_AS_POSSIBLE, MONDAY),
                                task("B", DAY),
                                task("C", 5 * DAY)),
                        fs("A", "B"));

        assertThat(at(dated.dates().get("A").start())).isEqualTo("2022-03-10T08:00");
        assertThat(at(dated.dates().get("A").earlyStart())).isEqualTo(MONDAY);
        assertThat(at(dated.dates().get("B").start()))
                .as("what follows waits for it")
                .isEqualTo("2022-03-11T08:00");
    }

    @Test
    void aStartedTaskKeepsItsStartAndHandsItsLateFinishLessWhatRemainsToThoseBeforeIt() {
        Activity started =
                with(
                        task("B", 4 * DAY),
                        new ActivityProgress(
                                time("2022-03-08T08:00"), null, 3 * DAY, null, null, null));

        DatedPlan dated =
                date(true, List.of(task("A", 2 * DAY), started, task("C", 9 * DAY)), fs("A", "B"));

        assertThat(at(dated.dates().get("B").start())).isEqualTo("2022-03-08T08:00");
        assertThat(at(dated.dates().get("B").finish())).isEqualTo("2022-03-11T16:00");
        assertThat(at(dated.dates().get("B").lateStart())).isEqualTo("2022-03-08T08:00");
        assertThat(dated.dates().get("B").totalFloat()).isEqualTo(4 * DAY);
        assertThat(at(dated.dates().get("A").lateFinish()))
                .as("the plan ends on Thursday 17th, three days are left of B")
                .isEqualTo("2022-03-14T16:00");
    }

    @Test
    void aFinishedSuccessorHoldsNothingBack() {
        Activity done =
                with(
                        task("B", DAY),
                        new ActivityProgress(
                                time("2022-03-07T08:00"),
                                time("2022-03-07T16:00"),
                                0,
                                null,
                                null,
                                null));

        DatedPlan dated = date(true, List.of(task("A", 5 * DAY), done), fs("A", "B"));

        assertThat(at(dated.dates().get("B").finish())).isEqualTo("2022-03-07T16:00");
        assertThat(dated.dates().get("A").totalFloat()).isZero();
    }

    @Test
    void whatStartsWithASummaryStartsWithTheFirstBelowIt() {
        Activity summary =
                new Activity(
                        "S",
                        null,
                        ActivityKind.SUMMARY,
                        0,
                        0,
                        List.of(),
                        null,
                        ActivityProgress.none(0),
                        null);

        DatedPlan dated =
                date(
                        true,
                        List.of(
                                summary,
                                below(task("A", 2 * DAY), "S"),
                                below(task("B", 2 * DAY), "S"),
                                task("Z", 3 * DAY),
                                task("C", DAY)),
                        fs("Z", "S"),
                        fs("A", "B"),
                        new ActivityLink("S", "C", RelationType.SS, Lag.NONE));

        assertThat(at(dated.dates().get("A").start())).isEqualTo("2022-03-10T08:00");
        assertThat(at(dated.dates().get("C").start())).isEqualTo("2022-03-10T08:00");
        assertThat(at(dated.dates().get("S").finish())).isEqualTo("2022-03-15T16:00");
    }

    @Test
    void aTaskByHandKeepsItsDates() {
        Activity manual =
                new Activity(
                        "B",
                        null,
                        ActivityKind.TASK,
                        0,
                        DAY,
                        List.of(),
                        null,
                        ActivityProgress.none(DAY),
                        new ManualDates(time("2022-03-08T08:00"), time("2022-03-08T16:00")));

        DatedPlan dated =
                date(
                        true,
                        List.of(task("A", 5 * DAY), manual, task("C", DAY)),
                        fs("A", "B"),
                        fs("B", "C"));

        assertThat(at(dated.dates().get("B").start())).isEqualTo("2022-03-08T08:00");
        assertThat(at(dated.dates().get("C").start())).isEqualTo("2022-03-09T08:00");
    }

    private static DatedPlan date(
            boolean honours, List<Activity> activities, ActivityLink... links) {
        List<Shift> day = List.of(Shift.of(8 * 60, 16 * 60));
        var week = new ArrayList<List<Shift>>();
        for (int weekday = 0; weekday < 7; weekday++) {
            week.add(weekday < 5 ? day : List.of());
        }
        var settings =
                new PlanSettings(
                        time(MONDAY),
                        null,
                        null,
                        false,
                        0,
                        LagTime.SUCCESSOR,
                        ProgressMode.RETAINED_LOGIC,
                        0,
                        new PlanOptions(FloatBy.SMALLEST, false, false, honours));
        var calendars = List.of(new ShiftCalendar(week, List.of()));
        return new MicrosoftProject()
                .date(new Plan(settings, calendars, activities, List.of(links)));
    }

    private static ActivityLink fs(String from, String to) {
        return new ActivityLink(from, to, RelationType.FS, Lag.NONE);
    }

    private static Activity task(String id, int minutes) {
        return Activity.task(id, 0, minutes);
    }

    private static Activity held(String id, ConstraintKind kind, String date) {
        return rebuilt(
                task(id, DAY),
                null,
                List.of(new Constraint(kind, time(date))),
                ActivityProgress.none(DAY));
    }

    private static Activity with(Activity activity, ActivityProgress progress) {
        return rebuilt(activity, null, List.of(), progress);
    }

    private static Activity below(Activity activity, String parent) {
        return rebuilt(activity, parent, List.of(), activity.progress());
    }

    private static Activity rebuilt(
            Activity activity,
            @Nullable String parent,
            List<Constraint> constraints,
            ActivityProgress progress) {
        return new Activity(
                activity.id(),
                parent,
                ActivityKind.TASK,
                0,
                activity.minutes(),
                constraints,
                null,
                progress,
                null);
    }

    private static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

    private static LocalDateTime at(int moment) {
        return Moments.at(moment);
    }
}
