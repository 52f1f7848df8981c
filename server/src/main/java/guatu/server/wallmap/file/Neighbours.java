package guatu.server.wallmap.file;

import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Things by where they lie (按位置查找): a feature belongs to the only one it lies in, or holds. */
final class Neighbours {

    private final STRtree index = new STRtree();

    private record One(String code, Geometry geometry) {}

    void add(String code, Geometry geometry) {
        index.insert(geometry.getEnvelopeInternal(), new One(code, geometry));
    }

    /** The only thing that a feature lies in, or that lies in it; null when none or several do. */
    @Nullable String only(Shape shape) {
        Bounds box = shape.bounds();
        Envelope around = new Envelope(box.west(), box.east(), box.south(), box.north());
        String only = null;
        Geometry geometry = null;
        for (Object found : index.query(around)) {
            if (geometry == null) {
                geometry = geometry(shape);
            }
            One one = (One) found;
            if (geometry != null && belongs(geometry, shape, one)) {
                if (only != null && !only.equals(one.code())) {
                    return null;
                }
                only = one.code();
            }
        }
        return only;
    }

    private static boolean belongs(Geometry geometry, Shape shape, One one) {
        boolean holds = shape.kind() == Kind.POLYGON && geometry.contains(one.geometry());
        return holds
                || (one.geometry().getDimension() == 2
                        && one.geometry().contains(geometry.getInteriorPoint()));
    }

    private static @Nullable Geometry geometry(Shape shape) {
        try {
            Geometry geometry = JtsShapes.geometry(shape);
            return geometry.isValid() ? geometry : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
