package guatu.schedule.profile;

import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.LagTime;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.network.RelationType;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Dates a plan as Microsoft Project does (Microsoft Project 口径), with constraint dates honoured.
 *
 * <p>A started task keeps its actual start and runs on from there, or from where its remaining work
 * resumes; a manual task keeps its dates; what holds a summary holds all that lies below it.
 */
public final class MicrosoftProject implements Profile {
    @Override
    public DatedPlan date(Plan plan) {
        DatedPlan first = date(plan, id -> 0);
        boolean fromSummary =
                plan.links().stream()
                        .anyMatch(link -> link.type().fromStart() && isSummary(plan, link));
        return fromSummary
                ? date(
                        plan,
                        id -> {
                            ActivityDates dates = first.dates().get(id);
                            return dates == null ? 0 : dates.earlyStart();
                        })
                : first;
    }

    /** Dates it, knowing when activities start that a summary may begin with. */
    private static DatedPlan date(Plan plan, ToIntFunction<String> knownStart) {
        var draft = new Draft(plan);
        new Compiler(draft, knownStart).compile();
        Dated dated = Dated.of(draft.builder.build());
        return new MicrosoftReading(draft, dated).read();
    }

    private static boolean isSummary(Plan plan, ActivityLink link) {
        return plan.activities().stream()
                .anyMatch(activity ->
                        activity.kind() == ActivityKind.SUMMARY
                                && activity.id().equals(link.predecessor()));
    }

    private static final class Compiler {
        private final Draft draft;
        private final NetworkBuilder builder;
        private final SummaryLogic summaries;
        private final boolean honours;
        private final int project;
        private final int start;

        /** By key of a task that levelling delays: the point from which its delay runs. */
        private final Map<Integer, Integer> gates = new HashMap<>();

        Compiler(Draft draft, ToIntFunction<String> knownStart) {
            this.draft = draft;
            this.builder = draft.builder;
            var settings = draft.plan.settings();
            int mustFinish = Draft.moment(settings.mustFinishBy(), Integer.MAX_VALUE);
            this.honours = settings.options().honourConstraints();
            this.start = Moments.of(settings.start());
            int open = draft.calendars.get(settings.calendar()).first();
            this.project = builder.project(settings.calendar(), open, mustFinish);
            this.summaries = new SummaryLogic(draft, project, knownStart);
        }

        void compile() {
            for (Activity activity : draft.activities.values()) {
                if (activity.kind() != ActivityKind.SUMMARY) {
                    draft.remember(activity.id(), add(activity));
                }
            }
            draft.activities.values().forEach(this::addGate);
            for (Activity activity : draft.activities.values()) {
                Integer key = draft.key(activity.id());
                if (key != null) {
                    hold(activity, key);
                }
            }
            summaries.prepare(this::gate);
            holdOpenStarts();
            for (ActivityLink link : draft.plan.links()) {
                if (draft.usable(link)) {
                    relate(link);
                }
            }
        }

        /** A started task's work is what remains: its finish is pinned where that ends. */
        private int add(Activity activity) {
            ActivityProgress progress = activity.progress();
            boolean point = activity.kind() != ActivityKind.TASK || activity.minutes() == 0;
            boolean started = progress.actualStart() != null && !keepsDates(activity);
            int minutes = started ? progress.remainingMinutes() : activity.minutes();
            return builder.activity(
                    project,
                    activity.calendar(),
                    point ? Shape.FINISH_POINT : Shape.TASK,
                    point ? 0 : draft.work(activity.id(), minutes));
        }

        /**
         * All that says when a delayed task starts says it of a point before it; the delay runs by
         * the clock from there, forward and backward.
         */
        private void addGate(Activity activity) {
            Integer key = draft.key(activity.id());
            boolean movable =
                    activity.progress().actualStart() == null && activity.manual() == null;
            if (key == null || activity.levellingDelay() <= 0 || !movable) {
                return;
            }
            int delay = draft.work(activity.id(), activity.levellingDelay());
            int gate = builder.activity(project, activity.calendar(), Shape.START_POINT, 0);
            builder.relation(gate, key, RelationType.FS, LagTime.ELAPSED, delay);
            gates.put(key, gate);
        }

        /** What a relation to the start, or a first date, of this key holds. */
        private int gate(int key) {
            return gates.getOrDefault(key, key);
        }

        private void hold(Activity activity, int key) {
            ManualDates manual = activity.manual();
            LocalDateTime actualStart = activity.progress().actualStart();
            if (activity.deadline() != null) {
                builder.bound(key, Bound.FINISH_CAP, Moments.of(activity.deadline()));
            }
            if (actualStart != null && !keepsDates(activity)) {
                holdActual(activity, Moments.of(actualStart), key);
            } else if (manual != null) {
                builder.bound(key, Bound.START_PIN, Moments.of(manual.start()));
                builder.bound(key, Bound.FINISH_PIN, Moments.of(manual.finish()));
            } else {
                for (Constraint constraint : activity.constraints()) {
                    hold(constraint, activity, key);
                }
            }
        }

        /** Whether a task by hand is not finished: it keeps its dates, started or not. */
        private static boolean keepsDates(Activity activity) {
            return activity.manual() != null && activity.progress().actualFinish() == null;
        }

        private void holdActual(Activity activity, int start, int key) {
            ActivityProgress progress = activity.progress();
            builder.bound(key, Bound.START_PIN, start);
            if (progress.actualFinish() != null) {
                int finish = Moments.of(progress.actualFinish());
                builder.bound(key, Bound.FINISH_PIN, finish);
                builder.bound(key, Bound.LATE_START_PIN, start);
                builder.bound(key, Bound.LATE_FINISH_PIN, finish);
                return;
            }
            builder.bound(key, Bound.FINISH_PIN, startedFinish(activity, start));
            if (activity.minutes() == 0) {
                builder.bound(key, Bound.LATE_START_PIN, start);
                builder.bound(key, Bound.LATE_FINISH_PIN, start);
            }
            WorkTime time = draft.calendar(activity);
            for (Constraint constraint : activity.constraints()) {
                int moment = Moments.of(constraint.date());
                switch (constraint.kind()) {
                    case FINISH_ON, MANDATORY_FINISH ->
                            builder.bound(key, Bound.LATE_FINISH_PIN, moment);
                    case FINISH_ON_OR_BEFORE -> builder.bound(key, Bound.FINISH_CAP, moment);
                    case START_ON, MANDATORY_START, START_ON_OR_BEFORE ->
                            builder.bound(
                                    key,
                                    Bound.FINISH_CAP,
                                    time.endAt(time.rank(moment) + activity.minutes()));
                    default -> {
                        // The rest holds early dates, which are actual by now.
                    }
                }
            }
        }

        /** Where a started task ends: its rest from where it resumes, else all from its start. */
        private int startedFinish(Activity activity, int start) {
            ActivityProgress progress = activity.progress();
            WorkTime time = draft.calendar(activity);
            int finish =
                    progress.resume() == null
                            ? time.endAt(time.rank(start) + activity.minutes())
                            : time.endAt(
                                    time.rank(Moments.of(progress.resume()))
                                            + progress.remainingMinutes());
            for (Constraint constraint : activity.constraints()) {
                if (constraint.kind() == ConstraintKind.FINISH_ON_OR_AFTER) {
                    finish = Math.max(finish, Moments.of(constraint.date()));
                }
            }
            return Math.max(finish, start);
        }

        private void hold(Constraint constraint, Activity activity, int key) {
            int moment = Moments.of(constraint.date());
            WorkTime time = draft.calendar(activity);
            switch (constraint.kind()) {
                case START_ON_OR_AFTER, EXTERNAL_START ->
                        builder.bound(gate(key), Bound.START_FLOOR, moment);
                case FINISH_ON_OR_AFTER -> builder.bound(key, Bound.FINISH_FLOOR, moment);
                case START_ON_OR_BEFORE -> {
                    builder.bound(key, Bound.START_CAP, moment);
                    ceiling(key, Bound.START_CEILING, moment);
                }
                case FINISH_ON_OR_BEFORE -> {
                    builder.bound(key, Bound.FINISH_CAP, moment);
                    ceiling(key, Bound.FINISH_CEILING, moment);
                }
                case EXTERNAL_FINISH -> builder.bound(key, Bound.FINISH_CAP, moment);
                case START_ON, MANDATORY_START -> {
                    int finish = time.endAt(time.rank(moment) + activity.minutes());
                    pin(key, moment, finish);
                }
                case FINISH_ON, MANDATORY_FINISH ->
                        pin(key, time.startAt(time.rank(moment) - activity.minutes()), moment);
                case AS_LATE_AS_POSSIBLE -> {
                    // Placed after the passes, when the late dates are known.
                }
            }
        }

        private void ceiling(int key, Bound ceiling, int moment) {
            if (honours) {
                builder.bound(key, ceiling, moment);
            }
        }

        /** Holds a task at its dates; where constraints are not honoured, logic may pass them. */
        private void pin(int key, int start, int finish) {
            int from = Math.min(start, finish);
            builder.bound(key, honours ? Bound.START_PIN : Bound.START_FLOOR, from);
            builder.bound(key, honours ? Bound.FINISH_PIN : Bound.FINISH_FLOOR, finish);
            builder.bound(key, honours ? Bound.LATE_START_PIN : Bound.START_CAP, from);
            builder.bound(key, honours ? Bound.LATE_FINISH_PIN : Bound.FINISH_CAP, finish);
        }

        /**
         * A relation that leaves a start which has happened or is kept by hand, and one that leads
         * to a finished task, are dates for the successor and hold nothing back.
         */
        private void relate(ActivityLink link) {
            Activity from = draft.activities.get(link.predecessor());
            Activity to = draft.activities.get(link.successor());
            Integer predecessor = summaries.predecessor(link);
            if (from == null || to == null || predecessor == null) {
                return;
            }
            boolean forward =
                    to.progress().actualFinish() != null
                            || (link.type().fromStart() && hasFixedStart(from));
            Lag lag = link.lag();
            LagTime time = lag.unit() == Lag.Unit.ELAPSED ? LagTime.ELAPSED : LagTime.SUCCESSOR;
            int minutes = lag.minutes(from.minutes());
            for (int named : summaries.successors(link)) {
                int successor = link.type().toStart() ? gate(named) : named;
                if (forward) {
                    builder.relationForward(predecessor, successor, link.type(), time, minutes);
                } else {
                    builder.relation(predecessor, successor, link.type(), time, minutes);
                }
            }
        }

        private static boolean hasFixedStart(Activity activity) {
            return activity.progress().actualStart() != null || activity.manual() != null;
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
                        && !activity.has(ConstraintKind.START_ON_OR_AFTER)
                        && !activity.has(ConstraintKind.FINISH_ON_OR_AFTER)) {
                    builder.bound(gate(key), Bound.START_FLOOR, start);
                }
            }
        }
    }
}
