package guatu.schedule.profile;

/**
 * One step of the walk back from a date to what caused it (溯因).
 *
 * @param activity whose date
 * @param finish whether its finish or its start
 * @param moment the date
 */
public record TraceStep(String activity, boolean finish, int moment, TraceCause cause) {}
