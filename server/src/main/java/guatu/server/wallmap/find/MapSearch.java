package guatu.server.wallmap.find;

import guatu.server.access.Account;
import guatu.server.campaign.Area;
import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Project;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.wallmap.layer.StoredVersion;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a text names on the map (图上搜索): coordinates, codes, names, other names. */
@Component
final class MapSearch {

    private static final double NEAR_DEGREES = 0.004;

    private final Forecasts forecasts;
    private final StoredFeatures stored;
    private final List<FeatureSource> sources;

    MapSearch(Forecasts forecasts, StoredFeatures stored, List<FeatureSource> sources) {
        this.forecasts = forecasts;
        this.stored = stored;
        this.sources = List.copyOf(sources);
    }

    /** Found by what. */
    enum Why {
        PLACE,
        CODE,
        NAME,
        ALIAS
    }

    /**
     * Something found.
     *
     * @param layer where it is drawn; {@code place} for coordinates
     * @param alias the other name that was asked for, or null
     * @param lon of a place on it, null when it has none
     * @param bounds west, south, east, north, or null
     */
    record Hit(
            String layer,
            String id,
            String code,
            @Nullable String name,
            @Nullable String alias,
            Why why,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable List<Double> bounds) {

        /** 0 for what is exactly asked for, then what begins with it, then what holds it. */
        int rank(String text) {
            String wanted = text.toLowerCase(Locale.ROOT);
            int best = 3;
            String called = name == null ? "" : name;
            String nickname = alias == null ? "" : alias;
            for (String one : List.of(code, called, nickname)) {
                String held = one.toLowerCase(Locale.ROOT);
                int beginning = held.startsWith(wanted) ? 1 : 2;
                int rank = held.equals(wanted) ? 0 : beginning;
                best = held.contains(wanted) ? Math.min(best, rank) : best;
            }
            return best;
        }
    }

    List<Hit> find(String asked, int limit, Account account) {
        String text = asked.strip();
        List<Hit> hits = new ArrayList<>();
        double[] place = Coordinates.of(text);
        if (place != null) {
            hits.add(at(place));
        }
        if (text.isEmpty()) {
            return hits;
        }
        Board board = forecasts.board();
        board.list().projects().forEach(project -> project(board, project, text, hits));
        board.frame().areas().forEach(area -> area(area, text, hits));
        districts(text, hits);
        List<Layer> open =
                Arrays.stream(Layer.values())
                        .filter(layer -> layer.isStored() && layer.isOpenTo(account))
                        .toList();
        stored.named(open, text, limit).forEach(one -> hits.add(hit(one, text)));
        hits.sort(
                Comparator.comparing((Hit hit) -> hit.why() != Why.PLACE)
                        .thenComparingInt(hit -> hit.rank(text))
                        .thenComparingInt(hit -> hit.code().length())
                        .thenComparing(Hit::code));
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private static Hit at(double[] place) {
        String code = "%.6f, %.6f".formatted(place[0], place[1]);
        List<Double> around =
                List.of(
                        place[0] - NEAR_DEGREES,
                        place[1] - NEAR_DEGREES,
                        place[0] + NEAR_DEGREES,
                        place[1] + NEAR_DEGREES);
        return new Hit("place", code, code, null, null, Why.PLACE, place[0], place[1], around);
    }

    private void project(Board board, Project project, String text, List<Hit> hits) {
        String alias =
                project.aliases().stream().filter(one -> holds(one, text)).findFirst().orElse(null);
        Why why = why(project.code(), project.name(), text);
        why = why == null && alias != null ? Why.ALIAS : why;
        if (why == null) {
            return;
        }
        ProjectView view = board.project(project.code());
        MapFeature feature = get(Layer.PROJECTS, project.code());
        hits.add(
                new Hit(
                        Layer.PROJECTS.code(),
                        project.code(),
                        project.code(),
                        project.name(),
                        why == Why.ALIAS ? alias : null,
                        why,
                        view == null ? null : view.lon(),
                        view == null ? null : view.lat(),
                        bounds(feature)));
    }

    private void area(Area area, String text, List<Hit> hits) {
        String alias =
                area.aliases().stream().filter(one -> holds(one, text)).findFirst().orElse(null);
        Why why = why(area.code(), area.name(), text);
        why = why == null && alias != null ? Why.ALIAS : why;
        if (why != null) {
            String other = why == Why.ALIAS ? alias : null;
            hits.add(
                    hit(
                            Layer.AREAS,
                            area.code(),
                            area.name(),
                            other,
                            why,
                            get(Layer.AREAS, area.code())));
        }
    }

    private void districts(String text, List<Hit> hits) {
        FeatureQuery all = new FeatureQuery(null, null, null, Map.of(), 1_000, 0);
        for (FeatureSource source : sources) {
            if (source.has(Layer.DISTRICTS)) {
                for (MapFeature one : source.find(Layer.DISTRICTS, all).features()) {
                    Object name = one.properties().get("name");
                    Why why = why(one.id(), name == null ? null : name.toString(), text);
                    if (why != null) {
                        String told = name == null ? null : name.toString();
                        hits.add(hit(Layer.DISTRICTS, one.id(), told, null, why, one));
                    }
                }
            }
        }
    }

    private static Hit hit(
            Layer layer,
            String code,
            @Nullable String name,
            @Nullable String alias,
            Why why,
            @Nullable MapFeature feature) {
        List<Double> box = bounds(feature);
        Double lon = box == null ? null : (box.get(0) + box.get(2)) / 2;
        Double lat = box == null ? null : (box.get(1) + box.get(3)) / 2;
        return new Hit(layer.code(), code, code, name, alias, why, lon, lat, box);
    }

    private static Hit hit(StoredVersion one, String text) {
        Bounds box = one.shape().bounds();
        Why why = why(one.code(), one.name(), text);
        return new Hit(
                one.layer().code(),
                String.valueOf(one.id()),
                one.code(),
                one.name(),
                null,
                why == null ? Why.NAME : why,
                (box.west() + box.east()) / 2,
                (box.south() + box.north()) / 2,
                List.of(box.west(), box.south(), box.east(), box.north()));
    }

    private static @Nullable Why why(String code, @Nullable String name, String text) {
        if (holds(code, text)) {
            return Why.CODE;
        }
        return name != null && holds(name, text) ? Why.NAME : null;
    }

    private static boolean holds(String held, String text) {
        return held.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private @Nullable MapFeature get(Layer layer, String id) {
        for (FeatureSource source : sources) {
            if (source.has(layer)) {
                return source.get(layer, id);
            }
        }
        return null;
    }

    private static @Nullable List<Double> bounds(@Nullable MapFeature feature) {
        Shape shape = feature == null ? null : feature.shape();
        if (shape == null || shape.parts() == 0) {
            return null;
        }
        Bounds box = shape.bounds();
        return List.of(box.west(), box.south(), box.east(), box.north());
    }
}
