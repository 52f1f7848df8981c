package guatu.server.forecast;

import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reports in force say of one milestone (现状).
 *
 * @param started the day work began: reported, or the day of the first progress above 0
 * @param finished the day it was finished
 * @param percent 0 to 100 done, by the latest report
 * @param expected the finish its post expects now
 * @param blockedSince the day it was blocked, null once resumed or finished
 * @param blockedBy what blocks it
 * @param lastReport the latest day that any report is about
 * @param recordedAt when the report of that day was recorded
 */
public record Standing(
        @Nullable LocalDate started,
        @Nullable LocalDate finished,
        BigDecimal percent,
        @Nullable LocalDate expected,
        @Nullable LocalDate blockedSince,
        @Nullable String blockedBy,
        @Nullable LocalDate lastReport,
        @Nullable Instant recordedAt) {

    /** Nothing reported. */
    public static final Standing NONE =
            new Standing(null, null, BigDecimal.ZERO, null, null, null, null, null);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Reads the entries in force, by the day they are about, then in order of record. */
    public static Standing of(List<Entry> inForce) {
        Standing standing = NONE;
        List<Entry> byDay =
                inForce.stream()
                        .sorted(Comparator.comparing(entry -> entry.report().effectiveOn()))
                        .toList();
        for (Entry entry : byDay) {
            standing = standing.after(entry);
        }
        return standing;
    }

    /**
     * This standing after further entries; null when they do not merely go on from it, and all
     * entries are to be read anew: a correction or withdrawal, an earlier day, or one that may be
     * in it already.
     */
    public @Nullable Standing goneOn(List<Entry> added) {
        Standing standing = this;
        for (Entry entry : added) {
            if (!standing.isBefore(entry)) {
                return null;
            }
            standing = standing.after(entry);
        }
        return standing;
    }

    private boolean isBefore(Entry entry) {
        NewReport report = entry.report();
        return report.corrects() == null
                && report.kind() != ReportKind.WITHDRAWN
                && (lastReport == null || !report.effectiveOn().isBefore(lastReport))
                && (recordedAt == null || entry.recordedAt().isAfter(recordedAt));
    }

    /** Whether work has begun. */
    public boolean begun() {
        return started != null || finished != null;
    }

    private Standing after(Entry entry) {
        NewReport report = entry.report();
        LocalDate day = report.effectiveOn();
        return switch (report.kind()) {
            case STARTED -> new Work(earlier(started, day), finished, percent).at(entry, this);
            case PROGRESS -> progress(report).at(entry, this);
            case FINISHED -> new Work(started, day, ALL).at(entry, NONE);
            case BLOCKED -> blocked(day, report.blockedBy(), entry);
            case RESUMED -> blocked(null, null, entry);
            case EXPECTED -> new Work(started, finished, percent).at(entry, this);
            case WITHDRAWN -> this;
        };
    }

    private Work progress(NewReport report) {
        BigDecimal done = report.percent() == null ? percent : report.percent();
        boolean begins = started == null && done.signum() > 0;
        return new Work(begins ? report.effectiveOn() : started, finished, done);
    }

    private Standing blocked(@Nullable LocalDate since, @Nullable String by, Entry entry) {
        return new Standing(
                started,
                finished,
                percent,
                expected,
                since,
                by,
                entry.report().effectiveOn(),
                entry.recordedAt());
    }

    /** How far the work is, put together with what else was known before. */
    private record Work(
            @Nullable LocalDate started, @Nullable LocalDate finished, BigDecimal percent) {

        Standing at(Entry entry, Standing before) {
            NewReport report = entry.report();
            LocalDate now = report.expected() == null ? before.expected : report.expected();
            return new Standing(
                    started,
                    finished,
                    percent,
                    now,
                    before.blockedSince,
                    before.blockedBy,
                    report.effectiveOn(),
                    entry.recordedAt());
        }
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
