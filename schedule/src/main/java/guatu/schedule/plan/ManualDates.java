package guatu.schedule.plan;

import java.time.LocalDateTime;

/** Dates that a person fixed by hand (手动计划); nothing moves them. */
public record ManualDates(LocalDateTime start, LocalDateTime finish) {}
