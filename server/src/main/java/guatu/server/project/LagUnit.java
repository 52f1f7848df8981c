package guatu.server.project;

/** What the days of a lag are. */
public enum LagUnit {
    /** Working days, 调休 applied (工作日). */
    WORKING,
    /** Calendar days (日). */
    CALENDAR
}
