package guatu.server.wallmap.file;

import guatu.server.wallmap.layer.GeoJsonText;
import guatu.server.wallmap.layer.NewFeature;
import guatu.tiles.datum.Degrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Features as GeoJSON, to be looked at before they are taken. */
final class SampleJson {

    private SampleJson() {}

    static Map<String, Object> of(List<NewFeature> features) {
        List<Object> written = new ArrayList<>();
        for (NewFeature feature : features) {
            Map<String, Object> geometry = GeoJsonText.geometry(feature.shape(), Degrees.CRS84);
            if (geometry != null) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("type", "Feature");
                one.put("geometry", geometry);
                one.put("properties", Map.of("code", feature.code()));
                written.add(one);
            }
        }
        return Map.of("type", "FeatureCollection", "features", written);
    }
}
