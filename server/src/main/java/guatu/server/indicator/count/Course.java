package guatu.server.indicator.count;

import guatu.server.forecast.Standing;
import guatu.server.journal.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a milestone stood, and how long it was known so (节点进程).
 *
 * @param started the day work began, or null
 * @param finished the day it was finished, or null
 * @param percent 0 to 100 done
 * @param entry the report that made it known
 * @param from the instant from which it was known
 * @param to the instant from which something else was, or null
 */
public record Course(
        @Nullable LocalDate started,
        @Nullable LocalDate finished,
        BigDecimal percent,
        UUID entry,
        Instant from,
        @Nullable Instant to) {

    /** The courses of one milestone out of all its reports, corrected and withdrawn ones too. */
    public static List<Course> of(List<Entry> reports) {
        return reports.isEmpty() ? List.of() : Sequel.beginning(reports).courses();
    }

    /** In the order in which they became known. */
    static List<Entry> inOrder(List<Entry> reports) {
        return reports.stream()
                .sorted(Comparator.comparing(Entry::recordedAt).thenComparingLong(Entry::position))
                .toList();
    }

    /** Puts down how it stands from an entry on, where that is otherwise than before. */
    static void add(List<Course> courses, Entry entry, Standing standing) {
        Course now =
                new Course(
                        standing.started(),
                        standing.finished(),
                        standing.percent(),
                        entry.id(),
                        entry.recordedAt(),
                        null);
        if (!courses.isEmpty()) {
            Course before = courses.getLast();
            if (before.sameAs(now)) {
                return;
            }
            courses.removeLast();
            if (before.from().isBefore(now.from())) {
                courses.add(before.until(now.from()));
            }
        }
        courses.add(now);
    }

    /** Whether a milestone that stands so or so looks the same in its course. */
    static boolean isSame(Standing one, Standing other) {
        return Objects.equals(one.started(), other.started())
                && Objects.equals(one.finished(), other.finished())
                && one.percent().compareTo(other.percent()) == 0;
    }

    private boolean sameAs(Course other) {
        return Objects.equals(started, other.started)
                && Objects.equals(finished, other.finished)
                && percent.compareTo(other.percent) == 0;
    }

    private Course until(Instant instant) {
        return new Course(started, finished, percent, entry, from, instant);
    }

    /** The day work began, by report or because it is finished. */
    public @Nullable LocalDate begun() {
        return started == null ? finished : started;
    }
}
