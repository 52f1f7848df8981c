package guatu.schedule.campaign;

import java.time.LocalDate;

/**
 * One step of the walk back from a date to what caused it (溯因).
 *
 * @param milestone whose date this is
 * @param finish whether it is the finish or the start
 * @param date the date
 * @param reason what holds it
 */
public record WhyStep(String milestone, boolean finish, LocalDate date, Reason reason) {}
