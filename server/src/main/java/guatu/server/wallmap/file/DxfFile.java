package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A drawing interchange file (DXF), by Autodesk's DXF Reference: points, lines, polylines, circles,
 * arcs, and the places of inserted blocks. Closed polylines and circles are areas. A text that
 * stands within an area is its label: survey drawings write a parcel's number there.
 */
final class DxfFile {

    private final List<RawFeature> features = new ArrayList<>();
    private final List<DxfLabels.Label> labels = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private @Nullable LengthUnit unit;
    private final DxfPairs pairs;

    private DxfFile(String text) {
        pairs = new DxfPairs(text);
    }

    static GisFile read(String name, String text) {
        DxfFile file = new DxfFile(text);
        try {
            file.sections();
        } catch (NumberFormatException broken) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", name));
        }
        List<Problem> notes = new ArrayList<>();
        if (!file.leftOut.isEmpty()) {
            List<String> told = new ArrayList<>();
            file.leftOut.forEach((kind, count) -> told.add(kind + " × " + count));
            notes.add(
                    Problem.at(
                            "map.file.note.left-out",
                            "file",
                            String.join("、", told.subList(0, Math.min(12, told.size())))));
        }
        return new GisFile(
                "DXF", null, file.unit, DxfLabels.put(file.labels, file.features), notes);
    }

    private void sections() {
        while (pairs.next()) {
            if (pairs.is(0, "SECTION") && pairs.next()) {
                if (pairs.is(2, "HEADER")) {
                    header();
                } else if (pairs.is(2, "ENTITIES")) {
                    entities();
                }
            }
        }
    }

    private void header() {
        while (pairs.next() && !pairs.is(0, "ENDSEC")) {
            if (pairs.is(9, "$INSUNITS") && pairs.next()) {
                unit = LengthUnit.of(Integer.parseInt(pairs.value()));
            }
        }
    }

    private void entities() {
        if (!pairs.next()) {
            return;
        }
        while (!pairs.is(0, "ENDSEC")) {
            if (pairs.code() != 0) {
                if (!pairs.next()) {
                    return;
                }
                continue;
            }
            DxfItem entity = pairs.entity();
            if (entity.kind().equals("POLYLINE")) {
                vertices(entity);
            } else if (entity.kind().equals("INSERT")) {
                attributes(entity);
            }
            take(entity);
            if (pairs.isAtEnd()) {
                return;
            }
        }
    }

    /** The corners of an old polyline are entities of their own, up to SEQEND. */
    private void vertices(DxfItem polyline) {
        while (pairs.is(0, "VERTEX")) {
            polyline.addVertex(pairs.entity());
        }
        if (pairs.is(0, "SEQEND")) {
            pairs.entity();
        }
    }

    private void attributes(DxfItem insert) {
        while (pairs.is(0, "ATTRIB")) {
            insert.addAttribute(pairs.entity());
        }
        if (pairs.is(0, "SEQEND")) {
            pairs.entity();
        }
    }

    private void take(DxfItem entity) {
        if (entity.isText()) {
            labels.add(new DxfLabels.Label(entity.x(), entity.y(), entity.text()));
            return;
        }
        Shape shape = entity.shape();
        if (shape == null) {
            leftOut.merge(entity.kind(), 1, Integer::sum);
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        entity.describe(properties);
        features.add(new RawFeature(shape, properties));
    }
}
