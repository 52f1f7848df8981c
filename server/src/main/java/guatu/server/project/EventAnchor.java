package guatu.server.project;

/**
 * A milestone that counts back from an outside event (倒排工期).
 *
 * @param event code of the outside event
 * @param calendarDaysBefore days before the first day of the event, 0 or more
 */
public record EventAnchor(String event, int calendarDaysBefore) {}
