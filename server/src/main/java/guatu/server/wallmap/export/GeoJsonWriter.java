package guatu.server.wallmap.export;

import guatu.server.wallmap.layer.GeoJsonText;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A layer as GeoJSON (RFC 7946), in WGS 84; in another system with the {@code crs} that GeoJSON of
 * 2008 had and that GDAL and QGIS read, longitude or easting first as they expect it. The mark of
 * the export stands beside the name, as what GDAL reads for a description.
 */
final class GeoJsonWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReferenceSystem system;
    private final Reprojection turn;

    GeoJsonWriter(ReferenceSystem system) {
        this.system = system;
        turn = new Reprojection(Degrees.CRS84, system);
    }

    byte[] write(String layer, List<MapFeature> features, String mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", layer);
            json.writeStringProperty("description", mark);
            if (system.epsg() != 0 && !system.equals(Degrees.WGS84)) {
                json.writePOJOProperty("crs", crs());
            }
            json.writeArrayPropertyStart("features");
            features.forEach(feature -> write(feature, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> crs() {
        String name = "urn:ogc:def:crs:EPSG::" + system.epsg();
        return Map.of("type", "name", "properties", Map.of("name", name));
    }

    private void write(MapFeature feature, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", feature.id());
        Shape shape = feature.shape() == null ? null : turn.of(feature.shape());
        json.writePOJOProperty("geometry", GeoJsonText.eastFirst(shape, system));
        json.writeObjectPropertyStart("properties");
        feature.properties().forEach(json::writePOJOProperty);
        if (feature.from() != null) {
            json.writeStringProperty("from", feature.from().toString());
        }
        if (feature.to() != null) {
            json.writeStringProperty("to", feature.to().toString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
