package guatu.schedule.profile;

import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.LagTime;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.network.Shape;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.ProgressMode;
import guatu.schedule.time.Moments;
import guatu.schedule.time.WorkTime;
import java.time.LocalDateTime;

/**
 * Dates a plan as Primavera P6 does (P6 口径).
 *
 * <p>What is scheduled is the work that remains: of a started activity its remaining duration from
 * the data date, of a finished one nothing, but it still hands on the logic that reaches it
 * (retained logic). A lag counts what has passed of it since the actual date it runs from.
 */
public final class Primavera implements Profile {
    @Override
    public DatedPlan date(Plan plan) {
        Plan fitted =
                ExpectedFinishes.anyIn(plan) ? ExpectedFinishes.fitted(compiled(plan, true)) : plan;
        Draft draft = compiled(fitted, false);
        return new PrimaveraReading(draft, Dated.of(draft.builder.build())).read();
    }

    /**
     * A plan as a network.
     *
     * @param stretching whether what has an expected finish stretches to it, whatever work it has
     */
    private static Draft compiled(Plan plan, boolean stretching) {
        var draft = new Draft(plan);
        var compiler = new Compiler(draft, stretching);
        compiler.addActivities();
        compiler.addLinks();
        return draft;
    }

    /** Whether the network has this activity; efforts and summaries are read off it afterwards. */
    static boolean inNetwork(Activity activity) {
        return switch (activity.kind()) {
            case TASK, START_MILESTONE, FINISH_MILESTONE -> true;
            case LEVEL_OF_EFFORT, WBS_SUMMARY, SUMMARY -> false;
        };
    }

    private static final class Compiler {
        private final Draft draft;
        private final NetworkBuilder builder;
        private final int dataDate;
        private final int project;
        private final boolean stretching;

        Compiler(Draft draft, boolean stretching) {
            this.stretching = stretching;
            this.draft = draft;
            this.builder = draft.builder;
            var settings = draft.plan.settings();
            int start = Moments.of(settings.start());
            this.dataDate = Math.max(start, Draft.moment(settings.statusDate(), start));
            int mustFinish = Draft.moment(settings.mustFinishBy(), Integer.MAX_VALUE);
            this.project = builder.project(settings.calendar(), dataDate, mustFinish);
        }

        void addActivities() {
            for (Activity activity : draft.activities.values()) {
                if (inNetwork(activity)) {
                    int key = addActivity(activity);
                    draft.remember(activity.id(), key);
                    new ConstraintBounds(draft.calendar(activity), builder, key).hold(activity);
                    holdResume(activity.progress(), key);
                    holdExpected(activity, key);
                }
            }
        }

        private void holdExpected(Activity activity, int key) {
            LocalDateTime expected = activity.progress().expectedFinish();
            if (stretching && expected != null && ExpectedFinishes.has(activity)) {
                builder.bound(key, Bound.FINISH_FLOOR, Moments.of(expected));
            }
        }

        private int addActivity(Activity activity) {
            if (stretching && ExpectedFinishes.has(activity)) {
                return builder.activity(project, activity.calendar(), Shape.SPAN, 0);
            }
            ActivityProgress progress = activity.progress();
            boolean finished = progress.actualFinish() != null;
            Shape shape =
                    switch (activity.kind()) {
                        case START_MILESTONE -> Shape.START_POINT;
                        case FINISH_MILESTONE -> Shape.FINISH_POINT;
                        case TASK, LEVEL_OF_EFFORT, WBS_SUMMARY, SUMMARY -> Shape.TASK;
                    };
            int work = shape == Shape.TASK ? progress.remainingMinutes() : 0;
            return builder.activity(
                    project,
                    activity.calendar(),
                    finished ? Shape.POINT : shape,
                    finished ? 0 : draft.work(activity.id(), work));
        }

        private void holdResume(ActivityProgress progress, int key) {
            if (progress.resume() != null && progress.actualFinish() == null) {
                builder.bound(key, Bound.START_FLOOR, Moments.of(progress.resume()));
            }
        }

        void addLinks() {
            for (ActivityLink link : draft.plan.links()) {
                if (draft.usable(link)) {
                    addLink(link);
                }
            }
        }

        private void addLink(ActivityLink link) {
            Integer predecessor = draft.key(link.predecessor());
            Integer successor = draft.key(link.successor());
            Activity from = draft.activities.get(link.predecessor());
            Activity to = draft.activities.get(link.successor());
            if (predecessor == null || successor == null || from == null || to == null) {
                return;
            }
            if (draft.plan.settings().progress() != ProgressMode.RETAINED_LOGIC
                    && to.progress().actualStart() != null
                    && from.progress().actualFinish() == null) {
                return;
            }
            LagTime time = lagTime(link);
            builder.relation(
                    predecessor, successor, link.type(), time, remainingLag(link, from, to, time));
        }

        private LagTime lagTime(ActivityLink link) {
            return switch (link.lag().unit()) {
                case WORK, PERCENT -> draft.plan.settings().lagTime();
                case ELAPSED -> LagTime.ELAPSED;
            };
        }

        /**
         * The lag less what has passed of it between the actual date it runs from and the data
         * date.
         */
        private int remainingLag(ActivityLink link, Activity from, Activity to, LagTime time) {
            int lag = link.lag().minutes(from.minutes());
            ActivityProgress progress = from.progress();
            var actual = link.type().fromStart() ? progress.actualStart() : progress.actualFinish();
            if (actual == null || lag <= 0) {
                return actual == null ? lag : 0;
            }
            int since = Moments.of(actual);
            int passed =
                    time == LagTime.ELAPSED
                            ? dataDate - since
                            : passed(lagCalendar(from, to, time), since);
            return Math.max(0, lag - Math.max(0, passed));
        }

        private int passed(WorkTime calendar, int since) {
            return calendar.rank(dataDate) - calendar.rank(since);
        }

        private WorkTime lagCalendar(Activity from, Activity to, LagTime time) {
            return switch (time) {
                case PREDECESSOR, ELAPSED -> draft.calendar(from);
                case SUCCESSOR -> draft.calendar(to);
                case PROJECT -> draft.calendars.get(draft.plan.settings().calendar());
            };
        }
    }

    /** What constraints hold, in the words of the network. */
    private record ConstraintBounds(WorkTime time, NetworkBuilder builder, int key) {
        void hold(Activity activity) {
            if (activity.progress().actualFinish() != null) {
                return;
            }
            boolean started = activity.progress().actualStart() != null;
            for (Constraint constraint : activity.constraints()) {
                hold(constraint, activity, started);
            }
        }

        private void hold(Constraint constraint, Activity activity, boolean started) {
            int moment = Moments.of(constraint.date());
            int work = activity.progress().remainingMinutes();
            switch (constraint.kind()) {
                case START_ON_OR_AFTER -> start(started, Bound.START_FLOOR, moment);
                case START_ON_OR_BEFORE -> start(started, Bound.START_CAP, moment);
                case START_ON -> {
                    start(started, Bound.START_FLOOR, moment);
                    start(started, Bound.START_CAP, moment);
                }
                case EXTERNAL_START -> builder.bound(key, Bound.START_FLOOR, moment);
                case FINISH_ON_OR_AFTER -> builder.bound(key, Bound.FINISH_FLOOR, moment);
                case FINISH_ON_OR_BEFORE, EXTERNAL_FINISH ->
                        builder.bound(key, Bound.FINISH_CAP, moment);
                case FINISH_ON -> {
                    builder.bound(key, Bound.FINISH_FLOOR, moment);
                    builder.bound(key, Bound.FINISH_CAP, moment);
                }
                case MANDATORY_START -> {
                    if (!started) {
                        pin(moment, time.endAt(time.rank(moment) + work));
                    }
                }
                case MANDATORY_FINISH -> pin(time.startAt(time.rank(moment) - work), moment);
                case AS_LATE_AS_POSSIBLE -> {
                    // Moved after the passes, when the successors' dates are known.
                }
            }
        }

        private void start(boolean started, Bound bound, int moment) {
            if (!started) {
                builder.bound(key, bound, moment);
            }
        }

        private void pin(int start, int finish) {
            builder.bound(key, Bound.START_PIN, start);
            builder.bound(key, Bound.FINISH_PIN, finish);
            builder.bound(key, Bound.LATE_START_PIN, start);
            builder.bound(key, Bound.LATE_FINISH_PIN, finish);
        }
    }
}
