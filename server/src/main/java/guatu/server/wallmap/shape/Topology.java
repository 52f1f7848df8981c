package guatu.server.wallmap.shape;

import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.web.Problem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.topology.Overlaps;
import guatu.tiles.topology.Soundness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What speaks against a drawn shape, and what people should look at (拓扑检查). */
@Component
final class Topology {

    private static final Bounds EARTH = new Bounds(-180, -90, 180, 90);
    private static final int MOST_NEIGHBOURS = 500;
    private static final double TOLERANCE_DEGREES = 1e-8;

    /** The borders kept with the product are simplified to some 300 m. */
    private static final double BORDER_SLACK_DEGREES = 0.006;

    private final List<FeatureSource> sources;

    Topology(List<FeatureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Why a shape cannot be stored; empty when it can. */
    static List<Problem> faults(Shape shape) {
        for (int i = 0; i < shape.size(); i++) {
            if (!Double.isFinite(shape.numbers()[i])) {
                return List.of(Problem.at("map.file.not-finite", "geometry", "NaN"));
            }
        }
        Bounds box = shape.bounds();
        if (!EARTH.holds(box.west(), box.south()) || !EARTH.holds(box.east(), box.north())) {
            return List.of(Problem.at("map.file.off-earth", "geometry", null));
        }
        for (int part = 0; shape.kind() == Kind.LINE && part < shape.parts(); part++) {
            if (shape.end(part) - shape.start(part) < 4) {
                return List.of(Problem.at("map.file.too-few-places", "geometry", 1, 2));
            }
        }
        Soundness.Finding fault = Soundness.check(shape);
        if (fault == null) {
            return List.of();
        }
        String where = "%.6f, %.6f".formatted(fault.x(), fault.y());
        return List.of(
                switch (fault.fault()) {
                    case NOT_CLOSED -> Problem.at("map.file.feature.not-closed", "geometry", where);
                    case CROSSING -> Problem.at("map.file.feature.crossing", "geometry", where);
                    case HOLE -> Problem.at("map.file.feature.hole", "geometry", where);
                });
    }

    /** What people should look at: neighbours overlapped, out of town, out of the district. */
    List<Problem> warnings(Layer layer, String code, Shape shape, @Nullable String district) {
        List<Problem> warnings = new ArrayList<>();
        Bounds city = extent();
        if (city != null && !city.meets(shape.bounds())) {
            warnings.add(Problem.at("map.file.feature.outside", "geometry", null));
        }
        if (shape.kind() == Kind.POLYGON && layer != Layer.OTHERS) {
            overlaps(layer, code, shape, warnings);
        }
        MapFeature its = district == null ? null : district(district);
        Shape border = its == null ? null : its.shape();
        if (border != null) {
            Geometry within = JtsShapes.geometry(border).buffer(BORDER_SLACK_DEGREES);
            if (!within.covers(JtsShapes.geometry(shape))) {
                warnings.add(Problem.at("map.file.feature.district", "district", district));
            }
        }
        return warnings;
    }

    private void overlaps(Layer layer, String code, Shape shape, List<Problem> warnings) {
        List<Shape> shapes = new ArrayList<>(List.of(shape));
        List<String> codes = new ArrayList<>(List.of(code));
        FeatureQuery near =
                new FeatureQuery(shape.bounds(), null, null, Map.of(), MOST_NEIGHBOURS, 0);
        for (MapFeature one : find(layer, near)) {
            Object its = one.properties().get("code");
            if (one.shape() != null && its != null && !its.toString().equals(code)) {
                shapes.add(one.shape());
                codes.add(its.toString());
            }
        }
        for (Overlaps.Pair pair : Overlaps.of(shapes, TOLERANCE_DEGREES)) {
            if (pair.first() == 0) {
                warnings.add(
                        Problem.at(
                                "map.shape.overlap",
                                "geometry",
                                codes.get(pair.second()),
                                Math.round(pair.part() * 1000) / 10.0));
            }
        }
    }

    private List<MapFeature> find(Layer layer, FeatureQuery query) {
        return sources.stream()
                .filter(source -> source.has(layer))
                .flatMap(source -> source.find(layer, query).features().stream())
                .toList();
    }

    /** A district by its code; null when there is none. */
    @Nullable MapFeature district(String code) {
        return districts().stream().filter(one -> one.id().equals(code)).findFirst().orElse(null);
    }

    /** The districts. */
    List<MapFeature> districts() {
        return find(Layer.DISTRICTS, new FeatureQuery(null, null, null, Map.of(), 1_000, 0));
    }

    private @Nullable Bounds extent() {
        for (FeatureSource source : sources) {
            Bounds extent = source.has(Layer.DISTRICTS) ? source.extent(Layer.DISTRICTS) : null;
            if (extent != null) {
                return extent;
            }
        }
        return null;
    }
}
