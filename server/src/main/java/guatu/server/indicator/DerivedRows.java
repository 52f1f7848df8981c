package guatu.server.indicator;

import guatu.server.indicator.count.Contribution;
import guatu.server.indicator.count.Course;
import guatu.server.indicator.count.Sequel;
import guatu.server.indicator.count.Timeline;
import guatu.server.indicator.store.CountRows;
import guatu.server.indicator.store.CourseRows;
import guatu.server.indicator.store.HistoryRows;
import guatu.server.indicator.store.SeriesKey;
import guatu.server.indicator.store.SeriesRow;
import guatu.server.indicator.store.SeriesRows;
import guatu.server.journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Writes what follows from histories into the derived tables (派生写入), in the transaction at hand:
 * the same way for one report and for all there ever were.
 */
@Component
final class DerivedRows {

    private static final int CONTRIBUTIONS_AT_A_TIME = 20_000;
    private static final int COURSES_AT_A_TIME = 5_000;

    private final HistoryRows history;
    private final SeriesRows series;
    private final CountRows counts;
    private final CourseRows courses;

    DerivedRows(HistoryRows history, SeriesRows series, CountRows counts, CourseRows courses) {
        this.history = history;
        this.series = series;
        this.counts = counts;
        this.courses = courses;
    }

    /** Derives those series anew. */
    void redo(Collection<SeriesKey> keys) {
        Map<SeriesKey, HistoryRows.History> histories = history.of(keys);
        Batch batch = new Batch(true);
        histories.forEach(batch::take);
        batch.write();
    }

    /**
     * Throws away what is derived from quantities and derives it again; gives how many projects.
     */
    int redoAll() {
        counts.clear();
        series.clear();
        Batch batch = new Batch(false);
        int[] projects = {0};
        history.all(project -> {
            if (!project.isEmpty()) {
                projects[0]++;
                project.forEach(batch::take);
            }
        });
        batch.write();
        return projects[0];
    }

    /** Series whose contributions are written together. */
    private final class Batch {

        private final boolean inPlace;
        private final List<SeriesKey> keys = new ArrayList<>();
        private final List<String> units = new ArrayList<>();
        private final List<List<Contribution>> contributions = new ArrayList<>();
        private int size;

        Batch(boolean inPlace) {
            this.inPlace = inPlace;
        }

        void take(SeriesKey key, HistoryRows.History told) {
            List<Contribution> own = Timeline.of(told.reports());
            keys.add(key);
            units.add(told.unit());
            contributions.add(own);
            size += own.size();
            if (size >= CONTRIBUTIONS_AT_A_TIME) {
                write();
            }
        }

        void write() {
            if (keys.isEmpty()) {
                return;
            }
            List<SeriesRow> rows = series.of(keys, units);
            if (inPlace) {
                counts.remove(rows);
            }
            Map<SeriesRow, List<Contribution>> bySeries = new LinkedHashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                bySeries.put(rows.get(i), contributions.get(i));
            }
            counts.add(bySeries);
            keys.clear();
            units.clear();
            contributions.clear();
            size = 0;
        }
    }

    /**
     * Throws away what is derived from reports on milestones and derives it again.
     *
     * @param journal hands over the history of every milestone, one after the other
     */
    void redoAllCourses(Consumer<Consumer<List<Entry>>> journal) {
        courses.clear();
        List<CourseRows.Row> rows = new ArrayList<>();
        journal.accept(history -> {
            rows.addAll(rows(history));
            if (rows.size() >= COURSES_AT_A_TIME) {
                courses.add(rows);
                rows.clear();
            }
        });
        courses.add(rows);
    }

    private static List<CourseRows.Row> rows(List<Entry> history) {
        Entry any = history.getFirst();
        return rows(any.report().milestone(), any.report().project(), Course.of(history));
    }

    private static List<CourseRows.Row> rows(
            String milestone, String project, List<Course> courses) {
        return courses.stream()
                .map(course -> new CourseRows.Row(milestone, project, course))
                .toList();
    }

    /** Writes what milestones came to, each told from its beginning. */
    void redoCourses(Map<Entry, Sequel> byEntry) {
        if (!byEntry.isEmpty()) {
            courses.remove(
                    byEntry.keySet().stream().map(entry -> entry.report().milestone()).toList());
            courses.add(rows(byEntry));
        }
    }

    /** Writes what milestones came to from where they were known to stand. */
    void goOn(Map<Entry, Sequel> byEntry) {
        List<CourseRows.Row> rows = rows(byEntry);
        if (!rows.isEmpty()) {
            courses.end(rows);
            courses.add(rows);
        }
    }

    private static List<CourseRows.Row> rows(Map<Entry, Sequel> byEntry) {
        List<CourseRows.Row> rows = new ArrayList<>();
        byEntry.forEach((entry, sequel) ->
                rows.addAll(
                        rows(
                                entry.report().milestone(),
                                entry.report().project(),
                                sequel.courses())));
        return rows;
    }
}
