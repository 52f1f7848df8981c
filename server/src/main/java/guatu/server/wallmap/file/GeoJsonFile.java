package guatu.server.wallmap.file;

import guatu.server.wallmap.layer.GeoJsonShapes;
import guatu.server.web.Problem;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON (RFC 7946), with the reference system that older files name. */
final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GeoJsonFile() {}

    static GisFile read(String text) {
        JsonNode root = JSON.readTree(text);
        List<RawFeature> features = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        int skipped = 0;
        for (JsonNode feature : features(root)) {
            JsonNode geometry = feature.has("geometry") ? feature.get("geometry") : feature;
            Shape shape = GeoJsonShapes.shape(geometry);
            if (shape == null || shape.parts() == 0) {
                skipped++;
            } else {
                features.add(new RawFeature(shape, properties(feature)));
            }
        }
        if (skipped > 0) {
            notes.add(Problem.at("map.file.note.empty", "file", skipped));
        }
        return new GisFile("GeoJSON", told(root), features, notes);
    }

    private static Iterable<JsonNode> features(JsonNode root) {
        String type = root.path("type").asString("");
        if (type.equals("FeatureCollection")) {
            return root.path("features");
        }
        if (root.has("type") && (root.has("geometry") || root.has("coordinates"))) {
            return List.of(root);
        }
        throw new UnreadableException(Problem.at("map.file.no-geojson", "type", type));
    }

    private static @Nullable ReferenceSystem told(JsonNode root) {
        String name = root.path("crs").path("properties").path("name").asString("");
        if (name.isEmpty()) {
            return null;
        }
        ReferenceSystem system = ReferenceSystems.named(name);
        if (system == null) {
            throw new UnreadableException(Problem.at("map.file.prj", "crs", name));
        }
        return system;
    }

    private static Map<String, Object> properties(JsonNode feature) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (feature.has("id")) {
            properties.put("id", feature.get("id").asString(""));
        }
        feature.path("properties")
                .properties()
                .forEach(one -> {
                    JsonNode value = one.getValue();
                    if (value.isNumber()) {
                        properties.put(one.getKey(), value.decimalValue());
                    } else if (value.isBoolean()) {
                        properties.put(one.getKey(), value.asBoolean());
                    } else if (!value.isNull()) {
                        properties.put(
                                one.getKey(),
                                value.isString() ? value.asString() : value.toString());
                    }
                });
        return properties;
    }
}
