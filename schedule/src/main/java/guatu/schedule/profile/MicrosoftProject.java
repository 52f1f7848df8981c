package guatu.schedule.profile;

import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.LagTime;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.network.Shape;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.Lag;
import guatu.schedule.plan.ManualDates;
import guatu.schedule.plan.Plan;
import guatu.schedule.time.Moments;
import guatu.schedule.time.WorkTime;
import java.time.LocalDateTime;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Dates a plan as Microsoft Project does (Microsoft Project 口径), with constraint dates honoured.
 *
 * <p>A started task keeps its actual start and runs on from there, or from where its remaining work
 * resumes; a manual task keeps its dates; what holds a summary holds all that lies below it.
 */
public final class MicrosoftProject implements Profile {
    @Override
    public DatedPlan date(Plan plan) {
        var draft = new Draft(plan);
        new Compiler(draft).compile();
        Dated dated = Dated.of(draft.builder.build());
        return new MicrosoftReading(draft, dated).read();
    }

    private static final class Compiler {
        private final Draft draft;
        private final NetworkBuilder builder;
        private final SummaryLogic summaries;
        private final int project;
        private final int start;

        Compiler(Draft draft) {
            this.draft = draft;
            this.builder = draft.builder;
            var settings = draft.plan.settings();
            int mustFinish = Draft.moment(settings.mustFinishBy(), Integer.MAX_VALUE);
            this.start = Moments.of(settings.start());
            int open = draft.calendars.get(settings.calendar()).first();
            this.project = builder.project(settings.calendar(), open, mustFinish);
            this.summaries = new SummaryLogic(draft, project);
        }

        void compile() {
            for (Activity activity : draft.activities.values()) {
                if (activity.kind() != ActivityKind.SUMMARY) {
                    int key = add(activity);
                    draft.remember(activity.id(), key);
                    hold(activity, key);
                }
            }
            summaries.prepare();
            holdOpenStarts();
            for (ActivityLink link : draft.plan.links()) {
                if (draft.usable(link)) {
                    relate(link);
                }
            }
        }

        private int add(Activity activity) {
            boolean point = activity.kind() != ActivityKind.TASK || activity.minutes() == 0;
            return builder.activity(
                    project,
                    activity.calendar(),
                    point ? Shape.FINISH_POINT : Shape.TASK,
                    point ? 0 : draft.work(activity.id(), activity.minutes()));
        }

        private void hold(Activity activity, int key) {
            ManualDates manual = activity.manual();
            ActivityProgress progress = activity.progress();
            if (activity.deadline() != null) {
                builder.bound(key, Bound.FINISH_CAP, Moments.of(activity.deadline()));
            }
            if (progress.actualStart() != null) {
                holdActual(activity, progress, progress.actualStart(), key);
            } else if (manual != null) {
                builder.bound(key, Bound.START_PIN, Moments.of(manual.start()));
                builder.bound(key, Bound.FINISH_PIN, Moments.of(manual.finish()));
            } else {
                for (Constraint constraint : activity.constraints()) {
                    hold(constraint, activity, key);
                }
            }
        }

        private void holdActual(
                Activity activity, ActivityProgress progress, LocalDateTime start, int key) {
            builder.bound(key, Bound.START_PIN, Moments.of(start));
            builder.bound(key, Bound.LATE_START_PIN, Moments.of(start));
            LocalDateTime finish = progress.actualFinish();
            if (finish != null) {
                builder.bound(key, Bound.FINISH_PIN, Moments.of(finish));
                builder.bound(key, Bound.LATE_FINISH_PIN, Moments.of(finish));
            } else if (progress.resume() != null) {
                WorkTime time = draft.calendar(activity);
                int rest = time.rank(Moments.of(progress.resume())) + progress.remainingMinutes();
                builder.bound(key, Bound.FINISH_PIN, time.endAt(rest));
            }
        }

        private void hold(Constraint constraint, Activity activity, int key) {
            int moment = Moments.of(constraint.date());
            WorkTime time = draft.calendar(activity);
            switch (constraint.kind()) {
                case START_ON_OR_AFTER -> builder.bound(key, Bound.START_FLOOR, moment);
                case FINISH_ON_OR_AFTER -> builder.bound(key, Bound.FINISH_FLOOR, moment);
                case START_ON_OR_BEFORE -> builder.bound(key, Bound.START_CAP, moment);
                case FINISH_ON_OR_BEFORE -> builder.bound(key, Bound.FINISH_CAP, moment);
                case START_ON, MANDATORY_START ->
                        pin(key, moment, time.endAt(time.rank(moment) + activity.minutes()));
                case FINISH_ON, MANDATORY_FINISH ->
                        pin(key, time.startAt(time.rank(moment) - activity.minutes()), moment);
                case AS_LATE_AS_POSSIBLE -> {
                    // Moved after the passes, when the successors' dates are known.
                }
            }
        }

        private void pin(int key, int start, int finish) {
            int from = Math.min(start, finish);
            builder.bound(key, Bound.START_PIN, from);
            builder.bound(key, Bound.FINISH_PIN, finish);
            builder.bound(key, Bound.LATE_START_PIN, from);
            builder.bound(key, Bound.LATE_FINISH_PIN, finish);
        }

        private void relate(ActivityLink link) {
            Activity from = draft.activities.get(link.predecessor());
            Integer predecessor = summaries.predecessor(link);
            Integer successor = summaries.successor(link);
            if (from == null || predecessor == null || successor == null) {
                return;
            }
            Integer fixed = fixedStart(from);
            if (link.type().fromStart() && fixed != null) {
                floor(link, from, fixed, successor);
                return;
            }
            Lag lag = link.lag();
            LagTime time = lag.unit() == Lag.Unit.ELAPSED ? LagTime.ELAPSED : LagTime.SUCCESSOR;

            builder.relation(
                    predecessor, successor, link.type(), time, lag.minutes(from.minutes()));
        }

        /**
         * Holds at the project's start what no date and no predecessor's finish or start puts
         * anywhere: only that begins with the project.
         */
        private void holdOpenStarts() {
            var placed = new HashSet<String>();
            for (ActivityLink link : draft.plan.links()) {
                if (link.type().toStart()) {
                    placed.addAll(summaries.withinOrSelf(link.successor()));
                }
            }
            for (Activity activity : draft.activities.values()) {
                Integer key = draft.key(activity.id());
                if (key != null
                        && !placed.contains(activity.id())
                        && !activity.has(ConstraintKind.START_ON_OR_AFTER)) {
                    builder.bound(key, Bound.START_FLOOR, start);
                }
            }
        }

        /** The start of a task that has happened or is kept by hand; null if it is computed. */
        private static @Nullable Integer fixedStart(Activity activity) {
            LocalDateTime actual = activity.progress().actualStart();
            if (actual != null) {
                return Moments.of(actual);
            }
            return activity.manual() == null ? null : Moments.of(activity.manual().start());
        }

        /** A relation from a fixed start is a date for its successor, and holds nothing back. */
        private void floor(ActivityLink link, Activity from, int fixed, int successor) {
            Activity to = draft.activities.get(link.successor());
            if (to == null) {
                return;
            }
            int lag = link.lag().minutes(from.minutes());
            WorkTime time = draft.calendar(to);
            boolean elapsed = link.lag().unit() == Lag.Unit.ELAPSED;
            int moment = elapsed ? fixed + lag : time.add(fixed, lag);
            builder.bound(
                    successor,
                    link.type().toStart() ? Bound.START_FLOOR : Bound.FINISH_FLOOR,
                    moment);
        }
    }
}
