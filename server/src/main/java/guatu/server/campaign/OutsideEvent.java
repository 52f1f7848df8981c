package guatu.server.campaign;

import java.time.LocalDate;

/**
 * An event outside the campaign that milestones count back from (外部事件), such as a conference.
 *
 * @param code unique and stable
 * @param name what it is
 * @param from first day
 * @param to last day
 * @param source where the date was announced
 */
public record OutsideEvent(String code, String name, LocalDate from, LocalDate to, String source) {}
