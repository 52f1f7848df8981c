package guatu.server.wallmap.ogc;

import guatu.server.wallmap.layer.FeaturePage;
import guatu.server.wallmap.layer.FeatureQuery;
import guatu.server.wallmap.layer.GeoJsonText;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/** Features as GeoJSON in a reference system (要素文档). */
final class FeatureDocuments {

    private final ReferenceSystem crs;
    private final Links links;
    private final Reprojection turn;

    FeatureDocuments(ReferenceSystem crs, Links links) {
        this.crs = crs;
        this.links = links;
        this.turn = new Reprojection(Degrees.CRS84, crs);
    }

    Map<String, Object> page(
            String layer, FeaturePage page, FeatureQuery query, String asked, Instant now) {
        List<Object> features = new ArrayList<>();
        page.features().forEach(one -> features.add(feature(one)));
        return Json.object(
                "type",
                "FeatureCollection",
                "timeStamp",
                now.toString(),
                "numberMatched",
                page.matched(),
                "numberReturned",
                features.size(),
                "features",
                features,
                "links",
                links.items(layer, asked, query.offset(), query.limit(), page.matched()));
    }

    Map<String, Object> single(String layer, MapFeature feature) {
        Map<String, Object> document = new LinkedHashMap<>(feature(feature));
        document.put("links", links.item(layer, feature.id()));
        return document;
    }

    private Map<String, Object> feature(MapFeature feature) {
        Map<String, Object> document = new LinkedHashMap<>();
        Shape shape = feature.shape();
        Map<String, Object> geometry =
                shape == null ? null : GeoJsonText.geometry(turn.of(shape), crs);
        document.put("type", "Feature");
        document.put("id", feature.id());
        document.put("geometry", geometry == null ? NullNode.getInstance() : geometry);
        document.put("properties", feature.properties());
        return document;
    }
}
