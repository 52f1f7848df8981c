package guatu.server.wallmap.find;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.measure.Measures;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.stereotype.Component;

/** What lies in an area drawn on the map (图上选择). Projects are counted as the list counts them. */
@Component
final class Selection {

    private static final int MOST = 2_000_000;
    private static final int MOST_TOLD = 2_000;

    private final Forecasts forecasts;
    private final List<FeatureSource> sources;

    Selection(Forecasts forecasts, List<FeatureSource> sources) {
        this.forecasts = forecasts;
        this.sources = List.copyOf(sources);
    }

    /** A feature within. */
    record Chosen(
            String id, @Nullable String code, @Nullable String name, @Nullable String project) {}

    /**
     * What of a layer lies within.
     *
     * @param total all of it; {@code features} tells at most two thousand
     */
    record InLayer(
            String layer, int total, List<Chosen> features, double squareMetres, double metres) {}

    /** The projects within that a filter means, as the list has them. */
    record InList(int total, List<String> codes, Map<Light, Integer> lights, int listVersion) {}

    /** All that was chosen. */
    record Found(List<InLayer> layers, @Nullable InList projects) {}

    Found of(Shape area, List<Layer> layers, Filter filter, @Nullable Instant knownAt) {
        PreparedGeometry within = PreparedGeometryFactory.prepare(JtsShapes.geometry(area));
        List<InLayer> found = new ArrayList<>();
        InList projects = null;
        for (Layer layer : layers) {
            List<MapFeature> inside = inside(layer, within, area.bounds(), knownAt);
            if (layer == Layer.PROJECTS || layer == Layer.LIGHTS) {
                projects = inList(inside, filter);
                Set<String> kept = new HashSet<>(projects.codes());
                inside = inside.stream().filter(one -> kept.contains(one.id())).toList();
            }
            found.add(inLayer(layer, inside));
        }
        return new Found(found, projects);
    }

    private List<MapFeature> inside(
            Layer layer, PreparedGeometry within, Bounds box, @Nullable Instant knownAt) {
        FeatureQuery near = new FeatureQuery(box, null, null, Map.of(), MOST, 0, knownAt);
        List<MapFeature> inside = new ArrayList<>();
        for (FeatureSource source : sources) {
            if (source.has(layer)) {
                for (MapFeature one : source.find(layer, near).features()) {
                    if (one.shape() != null && meets(within, one.shape())) {
                        inside.add(one);
                    }
                }
            }
        }
        return inside;
    }

    private static boolean meets(PreparedGeometry within, Shape shape) {
        try {
            Geometry geometry = JtsShapes.geometry(shape);
            return within.intersects(geometry);
        } catch (IllegalArgumentException broken) {
            Bounds box = shape.bounds();
            return within.getGeometry()
                    .getEnvelopeInternal()
                    .intersects((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
        }
    }

    private InList inList(List<MapFeature> inside, Filter filter) {
        Board board = forecasts.board();
        Set<String> here = new HashSet<>();
        inside.forEach(one -> here.add(one.id()));
        List<String> codes = new ArrayList<>();
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        for (ProjectView view : BoardQuery.projects(board, filter)) {
            if (here.contains(view.code())) {
                codes.add(view.code());
                lights.merge(view.light(), 1, Integer::sum);
            }
        }
        return new InList(codes.size(), codes, lights, board.listVersion());
    }

    private static InLayer inLayer(Layer layer, List<MapFeature> inside) {
        double area = 0;
        double length = 0;
        List<Chosen> told = new ArrayList<>();
        for (MapFeature one : inside) {
            if (one.shape() != null) {
                area += Measures.squareMetres(one.shape());
                length += Measures.metres(one.shape());
            }
            if (told.size() < MOST_TOLD) {
                told.add(
                        new Chosen(
                                one.id(),
                                text(one, "code"),
                                text(one, "name"),
                                text(one, "project")));
            }
        }
        return new InLayer(layer.code(), inside.size(), told, area, length);
    }

    private static @Nullable String text(MapFeature one, String key) {
        Object held = one.properties().get(key);
        return held == null ? null : held.toString();
    }
}
