package guatu.schedule.calendar;

import java.util.List;

/**
 * The State Council's holiday notice (国务院办公厅关于节假日安排的通知) for one year.
 *
 * @param year the year in the notice's title; its days may lie in the December before
 * @param days the days it names; empty while the notice is not out
 */
public record YearNotice(int year, List<DayNotice> days) {
    /** Keeps its own copy of the days. */
    public YearNotice {
        days = List.copyOf(days);
    }

    /** Whether the notice is out. */
    public boolean published() {
        return !days.isEmpty();
    }
}
