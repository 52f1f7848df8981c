package guatu.server.wallmap.file;

import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Texts of a drawing, given to the smallest areas they stand in (图中注记). */
final class DxfLabels {

    private DxfLabels() {}

    /** A text and where it stands. */
    record Label(double x, double y, String text) {}

    /** The features; areas with the texts within as their label, in the drawing's order. */
    static List<RawFeature> put(List<Label> labels, List<RawFeature> features) {
        if (labels.isEmpty()) {
            return features;
        }
        STRtree areas = new STRtree();
        for (int i = 0; i < features.size(); i++) {
            Shape shape = features.get(i).shape();
            if (shape.kind() == Kind.POLYGON) {
                areas.insert(envelope(shape.bounds()), i);
            }
        }
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (Label label : labels) {
            Integer area = smallest(areas, features, label);
            if (area != null) {
                texts.merge(area, label.text(), (one, more) -> one + " " + more);
            }
        }
        List<RawFeature> labelled = new ArrayList<>(features);
        texts.forEach((area, text) -> {
            Map<String, Object> properties = new LinkedHashMap<>(features.get(area).properties());
            properties.put("label", text);
            labelled.set(area, new RawFeature(features.get(area).shape(), properties));
        });
        return labelled;
    }

    private static @Nullable Integer smallest(
            STRtree areas, List<RawFeature> features, Label label) {
        Integer smallest = null;
        double least = Double.POSITIVE_INFINITY;
        Envelope at = new Envelope(label.x(), label.x(), label.y(), label.y());
        for (Object found : areas.query(at)) {
            Shape shape = features.get((Integer) found).shape();
            double size = envelope(shape.bounds()).getArea();
            if (size < least && holds(shape, label.x(), label.y())) {
                least = size;
                smallest = (Integer) found;
            }
        }
        return smallest;
    }

    private static Envelope envelope(Bounds box) {
        return new Envelope(box.west(), box.east(), box.south(), box.north());
    }

    private static boolean holds(Shape shape, double x, double y) {
        boolean inside = false;
        double[] ring = shape.numbers();
        for (int i = 0; i + 3 < shape.size(); i += 2) {
            if ((ring[i + 1] > y) != (ring[i + 3] > y)) {
                double part = (y - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
                inside ^= x < ring[i] + part * (ring[i + 2] - ring[i]);
            }
        }
        return inside;
    }
}
