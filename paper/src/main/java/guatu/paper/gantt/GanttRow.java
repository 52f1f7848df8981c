package guatu.paper.gantt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the chart.
 *
 * @param depth how far the label is set in; 0 for the outermost
 * @param note what stands behind the bar, such as the lead unit or the slip; may be empty
 * @param baseline the frozen plan
 * @param forecast where the work is expected
 * @param actual what is done; an open end stands at the status date
 * @param critical whether the row lies on the critical path
 */
public record GanttRow(
        String label,
        int depth,
        boolean summary,
        @Nullable Span baseline,
        @Nullable Span forecast,
        @Nullable Span actual,
        boolean critical,
        String note) {

    /** Days from first to last, both included; a single day is drawn as a diamond. */
    public record Span(LocalDate first, LocalDate last) {

        /**
         * Checks the order of the days.
         *
         * @throws IllegalArgumentException when the last day is before the first
         */
        public Span {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The span ends " + last + " before " + first);
            }
        }

        boolean point() {
            return first.equals(last);
        }
    }
}
