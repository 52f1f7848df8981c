package guatu.schedule.check;

import guatu.schedule.network.RelationType;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.Plan;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.profile.Profile;
import guatu.schedule.time.Moments;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Assesses a plan by the fourteen points (DCMA 14 点检查).
 *
 * <p>As the assessment asks, summaries, levels of effort and finished activities are not looked at
 * by the points on open work.
 */
public final class Assessment {
    /** 44 working days of 8 hours, in minutes: what the assessment calls high or long. */
    private static final int HIGH = 44 * 8 * 60;

    /** The delay put on the longest path in the critical path test: 600 days of 8 hours. */
    private static final int TEST_DELAY = 600 * 8 * 60;

    private final Plan plan;
    private final Profile profile;
    private final DatedPlan dated;
    private final Map<String, LocalDateTime> baselineFinish;
    private final List<Activity> all;
    private final List<Activity> open;

    private Assessment(Plan plan, Profile profile, Map<String, LocalDateTime> baselineFinish) {
        this.plan = plan;
        this.profile = profile;
        this.dated = profile.date(plan);
        this.baselineFinish = Map.copyOf(baselineFinish);
        this.all =
                plan.activities().stream()
                        .filter(activity -> activity.kind() != ActivityKind.SUMMARY)
                        .filter(activity -> activity.kind() != ActivityKind.LEVEL_OF_EFFORT)
                        .filter(activity -> activity.kind() != ActivityKind.WBS_SUMMARY)
                        .toList();
        this.open = all.stream().filter(a -> a.progress().actualFinish() == null).toList();
    }

    /**
     * Assesses a plan.
     *
     * @param profile how it is dated
     * @param baselineFinish the finish each activity had in the baseline; may be empty
     */
    public static List<Finding> of(
            Plan plan, Profile profile, Map<String, LocalDateTime> baselineFinish) {
        return new Assessment(plan, profile, baselineFinish).findings();
    }

    private List<Finding> findings() {
        return List.of(
                missingLogic(),
                links(Point.LEADS, link -> link.lag().amount() < 0),
                links(Point.LAGS, link -> link.lag().amount() > 0),
                links(Point.OTHER_RELATIONS, link -> link.type() != RelationType.FS),
                activities(Point.HARD_CONSTRAINTS, open, Assessment::isHard),
                activities(Point.HIGH_FLOAT, open, a -> totalFloat(a) > HIGH),
                activities(Point.NEGATIVE_FLOAT, open, a -> totalFloat(a) < 0),
                activities(Point.LONG_DURATION, open, a -> a.progress().remainingMinutes() > HIGH),
                activities(Point.INVALID_DATES, all, this::hasInvalidDate),
                new Finding(Point.RESOURCES, 0, 0, true, List.of()),
                missed(),
                criticalPathTest(),
                criticalPathLength(),
                execution());
    }

    private Finding missingLogic() {
        Set<String> followed = new HashSet<>();
        Set<String> preceded = new HashSet<>();
        for (ActivityLink link : plan.links()) {
            followed.add(link.predecessor());
            preceded.add(link.successor());
        }
        return activities(
                Point.MISSING_LOGIC,
                open,
                a -> !followed.contains(a.id()) || !preceded.contains(a.id()));
    }

    private Finding links(Point point, Predicate<ActivityLink> found) {
        List<String> successors =
                plan.links().stream().filter(found).map(ActivityLink::successor).toList();
        return judged(point, successors, plan.links().size());
    }

    private Finding activities(Point point, List<Activity> among, Predicate<Activity> found) {
        return judged(point, among.stream().filter(found).map(Activity::id).toList(), among.size());
    }

    private static Finding judged(Point point, List<String> found, int of) {
        boolean passed = 100L * found.size() <= (long) point.limit() * of;
        return new Finding(point, found.size(), of, passed, found);
    }

    private static boolean isHard(Activity activity) {
        for (Constraint constraint : activity.constraints()) {
            switch (constraint.kind()) {
                case START_ON,
                        START_ON_OR_BEFORE,
                        MANDATORY_START,
                        FINISH_ON,
                        FINISH_ON_OR_BEFORE,
                        MANDATORY_FINISH -> {
                    return true;
                }
                case START_ON_OR_AFTER,
                        FINISH_ON_OR_AFTER,
                        EXTERNAL_START,
                        EXTERNAL_FINISH,
                        AS_LATE_AS_POSSIBLE -> {
                    // Soft: it may wait, but it does not stop logic.
                }
            }
        }
        return false;
    }

    private int totalFloat(Activity activity) {
        ActivityDates dates = dated.dates().get(activity.id());
        return dates == null ? 0 : dates.totalFloat();
    }

    private boolean hasInvalidDate(Activity activity) {
        LocalDateTime status = plan.settings().statusDate();
        if (status == null) {
            return false;
        }
        LocalDateTime start = activity.progress().actualStart();
        LocalDateTime finish = activity.progress().actualFinish();
        ActivityDates dates = dated.dates().get(activity.id());
        boolean future =
                (start != null && start.isAfter(status))
                        || (finish != null && finish.isAfter(status));
        boolean past = finish == null && dates != null && dates.finish() < Moments.of(status);
        return future || past;
    }

    private Finding missed() {
        LocalDateTime status = plan.settings().statusDate();
        if (status == null) {
            return new Finding(Point.MISSED, 0, 0, true, List.of());
        }
        List<Activity> due = all.stream().filter(a -> isDue(a, status)).toList();
        return activities(Point.MISSED, due, this::isMissed);
    }

    private boolean isDue(Activity activity, LocalDateTime status) {
        LocalDateTime baseline = baselineFinish.get(activity.id());
        return baseline != null && !baseline.isAfter(status);
    }

    private boolean isMissed(Activity activity) {
        LocalDateTime finish = activity.progress().actualFinish();
        return finish == null || finish.isAfter(baselineFinish.get(activity.id()));
    }

    /** Delays the open activity with the least float, and looks whether the plan's end follows. */
    private Finding criticalPathTest() {
        Activity least = null;
        for (Activity activity : open) {
            if (activity.kind() == ActivityKind.TASK
                    && (least == null || totalFloat(activity) < totalFloat(least))) {
                least = activity;
            }
        }
        if (least == null) {
            return new Finding(Point.CRITICAL_PATH_TEST, 0, 0, true, List.of());
        }
        String delayed = least.id();
        var activities = new ArrayList<Activity>();
        for (Activity activity : plan.activities()) {
            boolean isIt = activity.id().equals(delayed);
            activities.add(isIt ? activity.lasting(activity.minutes() + TEST_DELAY) : activity);
        }
        var later = new Plan(plan.settings(), plan.calendars(), activities, plan.links());
        boolean moved = end(profile.date(later)) > end(dated);
        return new Finding(
                Point.CRITICAL_PATH_TEST,
                moved ? 0 : 1,
                1,
                moved,
                moved ? List.of() : List.of(delayed));
    }

    private static int end(DatedPlan dated) {
        return dated.dates().values().stream()
                .mapToInt(ActivityDates::finish)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    private Finding criticalPathLength() {
        LocalDateTime status = plan.settings().statusDate();
        int from = Moments.of(status == null ? plan.settings().start() : status);
        int calendar = plan.settings().calendar();
        var time = dated.calendars().get(calendar);
        int length = time.rank(end(dated)) - time.rank(from);
        int least = open.stream().mapToInt(this::totalFloat).min().orElse(0);
        int index = length <= 0 ? 100 : Math.round(100f * (length + least) / length);
        return indexed(Point.CRITICAL_PATH_LENGTH_INDEX, index);
    }

    private Finding execution() {
        LocalDateTime status = plan.settings().statusDate();
        if (status == null || baselineFinish.isEmpty()) {
            return new Finding(Point.BASELINE_EXECUTION_INDEX, 100, 0, true, List.of());
        }
        long due = all.stream().filter(a -> isDue(a, status)).count();
        int done = all.size() - open.size();
        return indexed(
                Point.BASELINE_EXECUTION_INDEX,
                due == 0 ? 100 : (int) Math.round(100.0 * done / due));
    }

    private static Finding indexed(Point point, int hundredths) {
        return new Finding(point, hundredths, 100, hundredths >= point.limit(), List.of());
    }
}
