package guatu.server.wallmap;

import guatu.server.wallmap.layer.StoredFeatures;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.TileAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Things with a place, found by code or by box (就位要素). */
final class PlacedThings {

    private static final Reprojection TO_METRES =
            new Reprojection(Degrees.CRS84, WebMercator.METRES);

    private final Map<String, Thing> byCode = new TreeMap<>();
    private final STRtree index = new STRtree();
    private final @Nullable Bounds extent;

    /** A thing and where it lies. */
    static final class Thing {

        private final String code;
        private final Shape shape;
        private final byte[] metres;
        private final Bounds box;

        private Thing(String code, Shape shape, byte[] metres, Bounds box) {
            this.code = code;
            this.shape = shape;
            this.metres = metres;
            this.box = box;
        }

        String code() {
            return code;
        }

        /** In degrees of WGS 84. */
        Shape shape() {
            return shape;
        }

        /** Draws it. */
        void draw(byte[] tags, LayerEncoder into) {
            into.add(0, tags, metres);
        }

        /** Around it, in metres of Web Mercator. */
        Bounds box() {
            return box;
        }
    }

    PlacedThings(List<Thing> things) {
        Bounds around = Bounds.NONE;
        for (Thing thing : things) {
            byCode.put(thing.code(), thing);
            index.insert(envelope(thing.box()), thing);
            around = around.with(thing.shape().bounds());
        }
        index.build();
        extent = around.isNone() ? null : around;
    }

    static Thing thing(String code, Shape shape) {
        Shape metres = TO_METRES.of(shape);
        return new Thing(code, shape.copy(), WkbWriter.write(metres), metres.bounds());
    }

    /** The shape of a well-known text; null when it is none or empty. */
    static @Nullable Shape shape(String wkt) {
        try {
            Shape shape = JtsShapes.of(new WKTReader().read(wkt));
            return shape.size() == 0 ? null : shape;
        } catch (ParseException | IllegalArgumentException noShape) {
            return null;
        }
    }

    private static Envelope envelope(Bounds box) {
        return new Envelope(box.west(), box.east(), box.south(), box.north());
    }

    /** What lies on a tile or close beside it, by code. */
    List<Thing> on(TileAddress tile) {
        return find(tile.bounds(LayerEncoder.MARGIN));
    }

    private List<Thing> find(Bounds metres) {
        List<Thing> found = new ArrayList<>();
        index.query(envelope(metres), one -> found.add((Thing) one));
        found.sort(Comparator.comparing(Thing::code));
        return found;
    }

    /** What meets a box of degrees, or with null everything, by code. */
    List<Thing> within(@Nullable Bounds degrees) {
        if (degrees == null) {
            return List.copyOf(byCode.values());
        }
        Geometry rectangle = StoredFeatures.rectangle(degrees);
        List<Thing> found = find(StoredFeatures.metres(degrees));
        found.removeIf(thing -> !StoredFeatures.meets(rectangle, thing.shape()));
        return found;
    }

    @Nullable Thing get(String code) {
        return byCode.get(code);
    }

    @Nullable Bounds boxOf(String code) {
        Thing thing = byCode.get(code);
        return thing == null ? null : thing.box();
    }

    @Nullable Bounds extent() {
        return extent;
    }
}
