package guatu.schedule.plan;

import java.time.LocalDateTime;

/**
 * A constraint on an activity (限制条件).
 *
 * @param date its date; of {@link ConstraintKind#AS_LATE_AS_POSSIBLE} without meaning
 */
public record Constraint(ConstraintKind kind, LocalDateTime date) {}
