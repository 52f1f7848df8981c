package guatu.schedule.campaign;

/** The days in which a lag between milestones is counted (时距单位). */
public enum LagUnit {
    /** Working days (工作日). */
    WORKING,
    /** Calendar days (自然日). */
    CALENDAR
}
