package guatu.server.indicator.store;

import guatu.server.journal.QuantityReport;
import guatu.server.journal.Series;
import org.jspecify.annotations.Nullable;

/**
 * What reports of one series are about (序列): one measure of one project.
 *
 * @param subkind part of the measure that is kept apart, or null
 * @param place area or community, or null
 */
public record SeriesKey(
        String project,
        String measure,
        @Nullable String subkind,
        @Nullable String place,
        Series series) {

    /** What the report is about. */
    public static SeriesKey of(QuantityReport report) {
        return new SeriesKey(
                report.figure().project(),
                report.figure().measure(),
                report.figure().subkind(),
                report.figure().place(),
                report.figure().series());
    }
}
