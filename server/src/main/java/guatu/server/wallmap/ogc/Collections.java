package guatu.server.wallmap.ogc;

import guatu.server.wallmap.layer.FeaturePage;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.web.Wording;
import guatu.tiles.shape.Bounds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The layers as collections of features (要素集): those that have any and that the reader may see. */
@Component
final class Collections {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private final List<FeatureSource> sources;
    private final Wording wording;

    Collections(List<FeatureSource> sources, Wording wording) {
        this.sources = List.copyOf(sources);
        this.wording = wording;
    }

    /** The layers that a reader finds. */
    List<Layer> of(Reader reader) {
        return Arrays.stream(Layer.values())
                .filter(reader::maySee)
                .filter(layer -> source(layer).extent(layer) != null)
                .toList();
    }

    /** The layer of that name, if the reader may see it; null otherwise. */
    @Nullable Layer find(Reader reader, String id) {
        Layer layer = Layer.of(id);
        return layer == null || !reader.maySee(layer) ? null : layer;
    }

    FeaturePage find(Layer layer, FeatureQuery query) {
        return source(layer).find(layer, query);
    }

    @Nullable MapFeature get(Layer layer, String id) {
        return source(layer).get(layer, id);
    }

    String title(Layer layer) {
        return wording.say("layer." + layer.code());
    }

    /** A collection as the standard describes it. */
    Map<String, Object> described(Layer layer, Links links) {
        return Json.object(
                "id",
                layer.code(),
                "title",
                title(layer),
                "description",
                wording.say("layer.about." + layer.code()),
                "links",
                links.collection(layer.code()),
                "extent",
                extent(layer),
                "itemType",
                "feature",
                "crs",
                Crs.addresses(),
                "storageCrs",
                CRS84);
    }

    private @Nullable Map<String, Object> extent(Layer layer) {
        Bounds box = source(layer).extent(layer);
        if (box == null) {
            return null;
        }
        List<Double> corners = List.of(box.west(), box.south(), box.east(), box.north());
        Map<String, Object> spatial = Json.object("bbox", List.of(corners), "crs", CRS84);
        Span span = span(layer);
        Map<String, Object> temporal =
                span == null
                        ? null
                        : Json.object(
                                "interval",
                                List.of(
                                        List.of(
                                                span.from() + "T00:00:00Z",
                                                span.to() + "T00:00:00Z")),
                                "trs",
                                GREGORIAN);
        return Json.object("spatial", spatial, "temporal", temporal);
    }

    private record Span(LocalDate from, LocalDate to) {}

    /** From the first to the last day of any feature; only the board's projects have days. */
    private @Nullable Span span(Layer layer) {
        if (layer != Layer.PROJECTS && layer != Layer.LIGHTS) {
            return null;
        }
        FeatureQuery all = new FeatureQuery(null, null, null, Map.of(), Integer.MAX_VALUE, 0);
        LocalDate from = null;
        LocalDate to = null;
        for (MapFeature feature : find(layer, all).features()) {
            LocalDate first = feature.from();
            LocalDate last = feature.to();
            from = first != null && (from == null || first.isBefore(from)) ? first : from;
            to = last != null && (to == null || last.isAfter(to)) ? last : to;
        }
        return from == null || to == null ? null : new Span(from, to);
    }

    private FeatureSource source(Layer layer) {
        return sources.stream().filter(one -> one.has(layer)).findFirst().orElseThrow();
    }
}
