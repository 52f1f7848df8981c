package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the campaign a wall or a sheet shows (挂图范围): a district, an area, or with neither
 * everything. Its filters are those of the lists behind the figures.
 */
record Scope(@Nullable String district, @Nullable String area) {

    static final Scope ALL = new Scope(null, null);

    Filter all() {
        return filter(null, null, null, null);
    }

    Filter started() {
        return filter(null, true, null, null);
    }

    /** Milestones due by the status date and finished on time. */
    Filter onTime() {
        return filter(null, null, null, true);
    }

    /** Milestones whose day has come. */
    Filter reached() {
        return filter(null, null, Filter.DueWithin.REACHED, null);
    }

    Filter lit(Light light) {
        return filter(Set.of(light), null, null, null);
    }

    private Filter filter(
            @Nullable Set<Light> light,
            @Nullable Boolean started,
            Filter.@Nullable DueWithin due,
            @Nullable Boolean onTime) {
        return new Filter(
                null, light, district, null, null, area, null, null, null, null, null, null,
                started, due, onTime, null);
    }

    /** The query string of a list that shows this part, with what else it asks for. */
    String query(String more) {
        StringJoiner query = new StringJoiner("&");
        if (district != null) {
            query.add("district=" + district);
        }
        if (area != null) {
            query.add("area=" + area);
        }
        return more.isEmpty() ? query.toString() : query.add(more).toString();
    }

    /** Whether a project of the board belongs to this part. */
    boolean holds(Board board, String code) {
        ProjectView view = board.project(code);
        if (view == null) {
            return district == null && area == null;
        }
        return (district == null || Objects.equals(district, view.project().district()))
                && (area == null || view.project().areas().contains(area));
    }
}
