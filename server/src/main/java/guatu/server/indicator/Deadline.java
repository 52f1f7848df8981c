package guatu.server.indicator;

import java.time.LocalDate;

/**
 * A line that a commitment is held against (期限): 三年任务 and 两年完成 stand side by side.
 *
 * @param name as announced
 * @param start first day
 * @param end the day by which all must be done, not before the start
 */
public record Deadline(String name, LocalDate start, LocalDate end) {}
