package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lights that a filter means on one day (当日亮灯).
 *
 * @param day the day they shone
 * @param known the day by whose end all that counts was recorded; null for all known today
 * @param total how many projects the filter means: the total of the list with the same filter
 * @param lights how many of them stand at each light
 * @param projects those that have a place
 */
record DayLights(
        LocalDate day,
        @Nullable LocalDate known,
        int listVersion,
        long position,
        int total,
        Map<Light, Integer> lights,
        List<Lamp> projects) {

    /** A project's light at its label point, in degrees. */
    record Lamp(String code, String name, Light light, double lon, double lat) {}

    static DayLights of(Board board, Filter filter, @Nullable LocalDate known) {
        List<ProjectView> meant = BoardQuery.projects(board, filter);
        return new DayLights(
                board.statusDate(),
                known,
                board.listVersion(),
                board.position(),
                meant.size(),
                Listing.counts(meant, ProjectView::light),
                meant.stream()
                        .filter(one -> one.lon() != null && one.lat() != null)
                        .map(DayLights::lamp)
                        .toList());
    }

    private static Lamp lamp(ProjectView view) {
        return new Lamp(
                view.code(),
                view.project().name(),
                view.light(),
                Objects.requireNonNull(view.lon()),
                Objects.requireNonNull(view.lat()));
    }
}
