package guatu.schedule.time;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that are not worked as their week says (例外日).
 *
 * @param from the first day
 * @param to the last day
 * @param shifts what is worked on each of them; none for days off
 */
public record ShiftException(LocalDate from, LocalDate to, List<Shift> shifts) {
    /** Keeps its own copy of the shifts. */
    public ShiftException {
        shifts = List.copyOf(shifts);
    }
}
