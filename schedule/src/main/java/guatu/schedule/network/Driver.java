package guatu.schedule.network;

/** What makes an early date be what it is (控制因素). */
public sealed interface Driver {
    /** A predecessor through this relation. */
    record Relation(int predecessor, RelationType type) implements Driver {}

    /** A floor or pin on the activity itself. */
    record Held(Bound bound) implements Driver {}

    /** The start of the project or its status date. */
    record ProjectFloor() implements Driver {}

    /** The activity's own work, counted from its start. */
    record Work() implements Driver {}
}
