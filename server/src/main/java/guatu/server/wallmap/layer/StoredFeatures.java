package guatu.server.wallmap.layer;

import guatu.server.access.Account;
import guatu.server.database.AfterCommit;
import guatu.server.database.Notices;
import guatu.server.wallmap.layer.FeatureRows.Row;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;
import guatu.tiles.vector.DrawnFeature;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.Tags;
import guatu.tiles.vector.TileAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The features that came from files or were drawn (入库要素). */
@Component
public final class StoredFeatures implements FeatureSource {

    /** The topic of a change, followed by the layer and the box. */
    public static final String TOPIC = "wallmap.layer";

    private static final int CHUNK = 2_000;

    /** No two standing features of a layer have the same. */
    private static final Set<String> CODE = Set.of("code");

    private static final Reprojection TO_METRES =
            new Reprojection(Degrees.CRS84, WebMercator.METRES);

    private final FeatureRows rows;
    private final FeatureVersionRows versions;
    private final BlockRows blocks;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredFeatures(
            FeatureRows rows,
            FeatureVersionRows versions,
            BlockRows blocks,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.blocks = blocks;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean has(Layer layer) {
        return layer.isStored();
    }

    /**
     * Stores features in one transaction. One whose code stands in the layer already takes its
     * place; the earlier one ends.
     */
    public void put(Layer layer, List<NewFeature> features, @Nullable UUID source, Account by) {
        if (!features.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                Touched touched = new Touched();
                putAll(layer, features, source, by, touched);
                settle(layer, touched);
            });
        }
    }

    private void putAll(
            Layer layer,
            List<NewFeature> features,
            @Nullable UUID source,
            Account by,
            Touched touched) {
        Instant now = clock.instant();
        for (int from = 0; from < features.size(); from += CHUNK) {
            List<NewFeature> chunk =
                    features.subList(from, Math.min(features.size(), from + CHUNK));
            rows.end(layer, chunk.stream().map(NewFeature::code).toList(), now, touched);
            rows.insert(layer, rows(chunk), source, by.login(), now, touched);
        }
    }

    /** Gathers what changed for the tiles, and tells whoever draws. */
    private void settle(Layer layer, Touched touched) {
        if (!touched.isEmpty()) {
            blocks.gather(layer, touched.cells());
            tell(new LayerChanged(layer, touched.box()));
        }
    }

    /**
     * Stores a feature in the place of a version of it, in one transaction.
     *
     * @param instead the version that it takes the place of; null for a new one
     * @return what stands now; null when that version no longer stands
     */
    public @Nullable StoredVersion put(
            Layer layer, NewFeature feature, @Nullable Long instead, Account by) {
        return transaction.execute(_ -> {
            Touched touched = new Touched();
            if (instead != null) {
                StoredVersion before = versions.lock(layer, instead);
                if (before == null) {
                    return null;
                }
                boolean isRenamed = !before.code().equals(feature.code());
                String reason = Objects.requireNonNullElse(feature.part().reason(), "");
                versions.end(layer, instead, by.login(), reason, clock.instant(), touched);
                if (isRenamed && standing(layer, feature.code()) != null) {
                    throw new IllegalStateException("Two features of the code " + feature.code());
                }
            }
            putAll(layer, List.of(feature), null, by, touched);
            settle(layer, touched);
            return standing(layer, feature.code());
        });
    }

    /** Takes a version off; false when it no longer stands. */
    public boolean end(Layer layer, long id, String reason, Account by) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    StoredVersion before = versions.lock(layer, id);
                    if (before == null) {
                        return false;
                    }
                    Touched touched = new Touched();
                    versions.end(layer, id, by.login(), reason, clock.instant(), touched);
                    settle(layer, touched);
                    return true;
                }));
    }

    /** The feature that has a code now; null when none has. */
    public @Nullable StoredVersion standing(Layer layer, String code) {
        return versions.ofCode(layer, code).stream()
                .filter(one -> one.endedAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** All versions of a code, the newest first. */
    public List<StoredVersion> history(Layer layer, String code) {
        return versions.ofCode(layer, code);
    }

    /** The features of a project, now or just before an instant. */
    public List<StoredVersion> ofProject(String project, @Nullable Instant knownAt) {
        return versions.ofProject(project, knownAt);
    }

    /** Features whose code or name holds a text, exact ones first. */
    public List<StoredVersion> named(List<Layer> layers, String text, int limit) {
        return versions.named(layers, text, limit);
    }

    /** Ends features by their codes. */
    public void end(Layer layer, List<String> codes) {
        transaction.executeWithoutResult(_ -> {
            Touched touched = new Touched();
            rows.end(layer, codes, clock.instant(), touched);
            settle(layer, touched);
        });
    }

    private void tell(LayerChanged changed) {
        Bounds box = changed.box();
        notices.send(
                "%s %s %s %s %s %s"
                        .formatted(
                                TOPIC,
                                changed.layer().code(),
                                box.west(),
                                box.south(),
                                box.east(),
                                box.north()));
        AfterCommit.run(() -> events.publishEvent(changed));
    }

    private List<Row> rows(List<NewFeature> features) {
        List<Long> ids = rows.nextIds(features.size());
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            NewFeature feature = features.get(i);
            Shape metres = TO_METRES.of(feature.shape());
            Bytes geometry = new Bytes(feature.shape().size() * 8 + 16);
            WkbWriter.write(feature.shape(), geometry);
            Bytes drawn = new Bytes(metres.size() * 8 + 64);
            DrawnFeature.write(ids.get(i), Tags.of(shown(feature), CODE), metres, drawn);
            made.add(new Row(ids.get(i), feature, geometry, drawn, metres.bounds()));
        }
        return made;
    }

    /** What a tile tells of a feature: enough to draw it and to ask for the rest. */
    private static Map<String, Object> shown(NewFeature feature) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", feature.code());
        if (feature.name() != null) {
            shown.put("name", feature.name());
        }
        if (feature.project() != null) {
            shown.put("project", feature.project());
        }
        shown.putAll(feature.part().told());
        for (String key : List.of("kind", "area", "status", "open")) {
            Object value = feature.properties().get(key);
            if (value != null) {
                shown.put(key, value);
            }
        }
        return shown;
    }

    @Override
    public void draw(
            List<Layer> layers, TileAddress tile, @Nullable Instant knownAt, Drawing into) {
        Bounds box = tile.bounds(LayerEncoder.MARGIN);
        blocks.drawn(layers, box, knownAt)
                .forEach((layer, runs) ->
                        into.layer(layer, encoder -> runs.forEach(encoder::addAll)));
    }

    @Override
    public FeaturePage find(Layer layer, FeatureQuery query) {
        Bounds wanted = query.box();
        if (wanted != null && wanted.isNone()) {
            return FeaturePage.EMPTY;
        }
        Bounds box = wanted == null ? Bounds.ALL : metres(wanted);
        Long[] but = wanted == null ? new Long[0] : beside(layer, wanted, query);
        return new FeaturePage(
                rows.page(layer, box, query, but), rows.count(layer, box, query, but));
    }

    /** Those whose box meets the wanted one while their shape does not. */
    private Long[] beside(Layer layer, Bounds wanted, FeatureQuery query) {
        Geometry rectangle = rectangle(wanted);
        return rows.onTheEdge(layer, metres(wanted), query).entrySet().stream()
                .filter(one -> !meets(rectangle, one.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
    }

    /** A box as a geometry. */
    public static Geometry rectangle(Bounds box) {
        return new GeometryFactory()
                .toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
    }

    /** Whether a shape meets a rectangle; a broken one is held to be where its box is. */
    public static boolean meets(Geometry rectangle, Shape shape) {
        try {
            Geometry geometry = JtsShapes.geometry(shape);
            return rectangle instanceof Polygon sides
                    ? RectangleIntersects.intersects(sides, geometry)
                    : rectangle.intersects(geometry);
        } catch (IllegalArgumentException broken) {
            return true;
        }
    }

    /** A box of degrees in metres of Web Mercator. */
    public static Bounds metres(Bounds degrees) {
        double[] low = WebMercator.METRES.of(degrees.west(), degrees.south());
        double[] high = WebMercator.METRES.of(degrees.east(), degrees.north());
        return new Bounds(low[0], low[1], high[0], high[1]);
    }

    @Override
    public @Nullable MapFeature get(Layer layer, String id) {
        boolean isNumber =
                !id.isEmpty()
                        && id.length() <= 18
                        && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber ? rows.get(layer, Long.parseLong(id)) : null;
    }

    @Override
    public @Nullable Bounds extent(Layer layer) {
        Bounds metres = rows.extent(layer);
        if (metres == null) {
            return null;
        }
        double[] low = WebMercator.METRES.degrees(metres.west(), metres.south());
        double[] high = WebMercator.METRES.degrees(metres.east(), metres.north());
        return new Bounds(low[0], low[1], high[0], high[1]);
    }

    /**
     * The change that a notice of another server tells of; null when it tells of something else.
     */
    public static @Nullable LayerChanged changeOf(String topic) {
        String[] words = topic.split(" ");
        Layer layer = words.length == 6 && words[0].equals(TOPIC) ? Layer.of(words[1]) : null;
        if (layer == null) {
            return null;
        }
        double[] box = Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray();
        return new LayerChanged(layer, new Bounds(box[0], box[1], box[2], box[3]));
    }
}
