package guatu.server.indicator.count;

import guatu.server.forecast.Standing;
import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a milestone goes on from where it was known to stand, without reading all that was reported
 * before (续记).
 *
 * @param standing how it stands now
 * @param known when the latest of its reports was recorded
 * @param courses those that begin now, in their order; the first ends the one known so far
 */
public record Sequel(Standing standing, Instant known, List<Course> courses) {

    /**
     * What all its reports make of a milestone.
     *
     * @param reports all of them, corrected and withdrawn ones too; not empty
     */
    public static Sequel beginning(List<Entry> reports) {
        List<Entry> ordered = Course.inOrder(reports);
        List<Course> courses = new ArrayList<>();
        List<Entry> inForce = new ArrayList<>();
        Standing standing = Standing.NONE;
        for (Entry entry : ordered) {
            NewReport report = entry.report();
            if (report.corrects() != null) {
                inForce.removeIf(one -> one.id().equals(report.corrects()));
            }
            if (report.kind() != ReportKind.WITHDRAWN) {
                inForce.add(entry);
            }
            Standing next = standing.goneOn(List.of(entry));
            standing = next == null ? Standing.of(inForce) : next;
            Course.add(courses, entry, standing);
        }
        return new Sequel(standing, ordered.getLast().recordedAt(), courses);
    }

    /**
     * This after further reports; null when they do not merely go on from it, and all reports are
     * to be read anew: a correction, a day gone by, or one that became known before the latest.
     */
    public @Nullable Sequel after(List<Entry> added) {
        Standing now = standing;
        Instant latest = known;
        List<Course> begun = new ArrayList<>();
        for (Entry entry : Course.inOrder(added)) {
            Standing next = entry.recordedAt().isAfter(latest) ? now.goneOn(List.of(entry)) : null;
            if (next == null) {
                return null;
            }
            if (!Course.isSame(now, next)) {
                Course.add(begun, entry, next);
            }
            now = next;
            latest = entry.recordedAt();
        }
        return new Sequel(now, latest, begun);
    }

    /** What is to be known of it before it goes on. */
    public Sequel rest() {
        return new Sequel(standing, known, List.of());
    }
}
