package guatu.schedule.check;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.network.LagTime;
import guatu.schedule.network.RelationType;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.PlanSettings;
import guatu.schedule.plan.ProgressMode;
import guatu.schedule.profile.Primavera;
import guatu.schedule.time.ShiftCalendar;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fourteen points on a plan of four activities. */
class AssessmentTest {
    private static final LocalDateTime START = LocalDateTime.parse("2022-03-07T08:00");

    @Test
    void leadsLagsAndOtherRelationsAreCounted() {
        List<Finding> findings =
                assess(
                        link("A", "B", RelationType.FS, 0),
                        link("B", "C", RelationType.SS, 600),
                        link("C", "D", RelationType.FS, -60),
                        link("A", "D", RelationType.FS, 0));

        assertThat(find(findings, Point.LEADS).activities()).containsExactly("D");
        assertThat(find(findings, Point.LEADS).passed()).isFalse();
        assertThat(find(findings, Point.LAGS).found()).isEqualTo(1);
        assertThat(find(findings, Point.OTHER_RELATIONS).percent()).isEqualTo(25.0);
        assertThat(find(findings, Point.MISSING_LOGIC).activities()).containsExactly("A", "D");
    }

    @Test
    void aSoundChainPassesTheCriticalPathTest() {
        List<Finding> findings =
                assess(
                        link("A", "B", RelationType.FS, 0),
                        link("B", "C", RelationType.FS, 0),
                        link("C", "D", RelationType.FS, 0));

        assertThat(find(findings, Point.CRITICAL_PATH_TEST).passed()).isTrue();
        assertThat(find(findings, Point.CRITICAL_PATH_LENGTH_INDEX).found()).isEqualTo(100);
        assertThat(find(findings, Point.NEGATIVE_FLOAT).passed()).isTrue();
        assertThat(findings).hasSize(14);
    }

    @Test
    void whatTheBaselineHasFinishedAndTheStatusDateHasNotIsMissed() {
        var baseline = Map.of("A", START.minusDays(2), "B", START.plusDays(9));

        List<Finding> findings = Assessment.of(plan(), new Primavera(), baseline);

        assertThat(find(findings, Point.MISSED).activities()).containsExactly("A");
        assertThat(find(findings, Point.BASELINE_EXECUTION_INDEX).passed()).isFalse();
    }

    @Test
    void aSuccessorThatStartedBeforeItsPredecessorWasFinishedIsOutOfSequence() {
        Plan plan = plan(link("A", "B", RelationType.FS, 0), link("A", "C", RelationType.SS, 0));
        var progress = new ActivityProgress(START.minusDays(3), null, 480, null, null, null);
        List<Activity> activities =
                plan.activities().stream().map(a -> started(a, progress)).toList();

        var overtaken =
                OutOfSequence.among(
                        new Plan(plan.settings(), plan.calendars(), activities, plan.links()));

        assertThat(overtaken).extracting(ActivityLink::successor).containsExactly("B");
    }

    private static Activity started(Activity activity, ActivityProgress progress) {
        return new Activity(
                activity.id(),
                null,
                activity.kind(),
                activity.calendar(),
                activity.minutes(),
                List.of(),
                null,
                progress,
                null);
    }

    private static List<Finding> assess(ActivityLink... links) {
        return Assessment.of(plan(links), new Primavera(), Map.of());
    }

    private static Plan plan(ActivityLink... links) {
        var settings =
                new PlanSettings(
                        START,
                        START,
                        null,
                        false,
                        0,
                        LagTime.PREDECESSOR,
                        ProgressMode.RETAINED_LOGIC,
                        0);
        List<Activity> activities =
                List.of(
                        Activity.task("A", 0, 480),
                        Activity.task("B", 0, 960),
                        Activity.task("C", 0, 480),
                        Activity.task("D", 0, 480));
        return new Plan(settings, List.of(ShiftCalendar.always()), activities, List.of(links));
    }

    private static ActivityLink link(String from, String to, RelationType type, int lag) {
        return new ActivityLink(from, to, type, new Lag(lag, Lag.Unit.WORK));
    }

    private static Finding find(List<Finding> findings, Point point) {
        return findings.stream().filter(f -> f.point() == point).findFirst().orElseThrow();
    }
}
