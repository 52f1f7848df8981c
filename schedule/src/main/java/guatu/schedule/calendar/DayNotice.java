package guatu.schedule.calendar;

import java.time.LocalDate;

/**
 * One day that a holiday notice (节假日安排通知) names.
 *
 * @param date the day
 * @param off true for a day off (放假), false for a weekend day that is worked (调休上班)
 * @param name the festival, as the notice calls it
 */
public record DayNotice(LocalDate date, boolean off, String name) {}
