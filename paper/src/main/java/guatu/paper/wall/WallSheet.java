package guatu.paper.wall;

import guatu.paper.Colour;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a sheet of the wall (挂图图面).
 *
 * @param title of the campaign or of its part
 * @param facts of the head: day, status date, as-of time, list version
 * @param lands districts to shade
 * @param coasts lines of the coast, longitude and latitude by turns
 * @param frame what the map shows
 * @param core what an inset shows larger; null without one
 * @param figures the figures of the wall
 * @param rows the chart, district by district
 * @param league districts by their share on time
 * @param curve milestones finished by day
 * @param legend what shades mean
 * @param statusDate the day up to which work is known
 * @param foot the last line: sources, seal
 */
public record WallSheet(
        String title,
        List<String> facts,
        List<Land> lands,
        List<double[]> coasts,
        Box frame,
        @Nullable Box core,
        List<Figure> figures,
        List<Row> rows,
        List<Rank> league,
        Curve curve,
        List<Shade> legend,
        LocalDate statusDate,
        Words words,
        List<String> foot) {

    /** Bounds in degrees. */
    public record Box(double west, double south, double east, double north) {

        /** Whether a place lies within. */
        public boolean holds(double lon, double lat) {
            return lon >= west && lon <= east && lat >= south && lat <= north;
        }
    }

    /**
     * A district.
     *
     * @param note under its name, such as its share
     * @param lon of the place where its name stands
     * @param lat of the place where its name stands
     * @param rings outer rings, longitude and latitude by turns
     */
    public record Land(
            String name, String note, double lon, double lat, Colour fill, List<double[]> rings) {}

    /** A figure with what it is of. */
    public record Figure(String label, String count, String of, boolean alarming) {}

    /** A line of the chart: a heading, or a project with its light and its bars. */
    public record Row(@Nullable String heading, @Nullable Item item) {}

    /**
     * A project.
     *
     * @param number stands on the map as well
     * @param lon null without a place
     * @param lat null without a place
     */
    public record Item(
            int number,
            String name,
            Mark mark,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Span planned,
            @Nullable Span forecast) {}

    /** From a day to a day. */
    public record Span(LocalDate from, LocalDate to) {}

    /**
     * A district in the league.
     *
     * @param rank from 1
     * @param percent whole percent of its projects on time
     */
    public record Rank(int rank, String name, int percent) {}

    /** Milestones finished by a day: as planned, as forecast, as it was. */
    public record Curve(String title, List<Point> points) {}

    /**
     * One day of the curve.
     *
     * @param plan how many were to be finished by that day
     * @param forecast how many are forecast to be; null before the status date
     * @param actual how many were; null after the status date
     */
    public record Point(
            LocalDate day, int plan, @Nullable Integer forecast, @Nullable Integer actual) {}

    /** A shade and its meaning. */
    public record Shade(Colour colour, String meaning) {}

    /** What is written on every sheet: marks with their counts, names of the bars. */
    public record Words(
            List<LightCount> marks,
            String planned,
            String forecast,
            String league,
            String shade,
            String core,
            String pageOf) {}

    /** A mark with its name and how many. */
    public record LightCount(Mark mark, String name) {}
}
