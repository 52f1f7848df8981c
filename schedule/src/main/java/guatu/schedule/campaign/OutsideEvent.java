package guatu.schedule.campaign;

import java.time.LocalDate;

/** A date that others fixed (外部事件): an opening, a holiday, an inspection. It never moves. */
public record OutsideEvent(String id, LocalDate date) {}
