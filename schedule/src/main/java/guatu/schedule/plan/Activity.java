package guatu.schedule.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a plan (工作).
 *
 * @param id its name in the plan; unique
 * @param parent the summary it lies below
 * @param kind what it is
 * @param calendar the number of its calendar in the plan
 * @param minutes its whole work
 * @param constraints at most two
 * @param deadline a finish that it should keep; only late dates heed it
 * @param progress what has happened
 * @param manual dates that a person fixed by hand, or null if it is computed
 * @param levellingDelay minutes by the clock that levelling of resources puts before its start, on
 *     top of all that logic says (Microsoft Project)
 */
public record Activity(
        String id,
        @Nullable String parent,
        ActivityKind kind,
        int calendar,
        int minutes,
        List<Constraint> constraints,
        @Nullable LocalDateTime deadline,
        ActivityProgress progress,
        @Nullable ManualDates manual,
        int levellingDelay) {
    /** Keeps its own copy of the constraints. */
    public Activity {
        constraints = List.copyOf(constraints);
    }

    /** An activity that no levelling delays. */
    public Activity(
            String id,
            @Nullable String parent,
            ActivityKind kind,
            int calendar,
            int minutes,
            List<Constraint> constraints,
            @Nullable LocalDateTime deadline,
            ActivityProgress progress,
            @Nullable ManualDates manual) {
        this(id, parent, kind, calendar, minutes, constraints, deadline, progress, manual, 0);
    }

    /** Work to be done, without constraint or progress. */
    public static Activity task(String id, int calendar, int minutes) {
        return new Activity(
                id,
                null,
                ActivityKind.TASK,
                calendar,
                minutes,
                List.of(),
                null,
                ActivityProgress.none(minutes),
                null);
    }

    /** The same, untouched, with this much work. */
    public Activity lasting(int minutes) {
        return like(minutes, ActivityProgress.none(minutes), levellingDelay);
    }

    /** The same with other progress. */
    public Activity with(ActivityProgress progress) {
        return like(minutes, progress, levellingDelay);
    }

    /** The same, delayed by levelling for so many minutes by the clock. */
    public Activity levelled(int delay) {
        return like(minutes, progress, delay);
    }

    private Activity like(int work, ActivityProgress reached, int delay) {
        return new Activity(
                id, parent, kind, calendar, work, constraints, deadline, reached, manual, delay);
    }

    /** Whether it has such a constraint. */
    public boolean has(ConstraintKind kind) {
        return constraints.stream().anyMatch(constraint -> constraint.kind() == kind);
    }
}
