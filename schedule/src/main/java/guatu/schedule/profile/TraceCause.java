package guatu.schedule.profile;

import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.ConstraintKind;

/** What makes a date of a plan be what it is (控制因素). */
public sealed interface TraceCause {
    /** A relation; the walk goes on at its predecessor. */
    record Driven(ActivityLink link) implements TraceCause {}

    /** A constraint on the activity. */
    record Constrained(ConstraintKind kind) implements TraceCause {}

    /** It happened then. */
    record Happened() implements TraceCause {}

    /** A person fixed it by hand. */
    record ByHand() implements TraceCause {}

    /** Its suspended work resumes then. */
    record Resumed() implements TraceCause {}

    /** Its work, in minutes, from its start. */
    record Worked(int minutes) implements TraceCause {}

    /** The plan's start, or its status date if that is later. */
    record Begun() implements TraceCause {}
}
