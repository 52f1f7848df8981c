package guatu.server.wallmap;

import guatu.tiles.shape.JtsShapes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The districts of the base map as shapes. */
final class DistrictShapes {

    private DistrictShapes() {}

    static List<PlacedThings.Thing> read() {
        JsonNode collection = JsonMapper.shared().readTree(BaseMap.load().districts().geoJson());
        List<PlacedThings.Thing> districts = new ArrayList<>();
        for (JsonNode feature : collection.get("features")) {
            districts.add(
                    PlacedThings.thing(
                            feature.get("properties").get("code").asString(),
                            JtsShapes.of(GeoJson.read(feature.get("geometry")))));
        }
        return List.copyOf(districts);
    }
}
