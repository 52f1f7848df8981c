package guatu.server.wallmap.ogc;

import guatu.server.wallmap.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A style for the vector tiles (图面样式), as MapLibre and QGIS read it; of the layers there are. */
final class MapStyle {

    private static final String SOURCE = "guatu";

    private MapStyle() {}

    static Map<String, Object> of(String base, List<Layer> layers) {
        List<Object> drawn = new ArrayList<>();
        drawn.add(
                Json.object(
                        "id",
                        "ground",
                        "type",
                        "background",
                        "paint",
                        Json.object("background-color", "#f4f1ea")));
        layers.forEach(layer -> add(layer, drawn));
        return Json.object(
                "version",
                8,
                "name",
                "Guatu 挂图",
                "sources",
                Json.object(
                        SOURCE,
                        Json.object(
                                "type",
                                "vector",
                                "tiles",
                                List.of(base + "/tiles/WebMercatorQuad/{z}/{y}/{x}"),
                                "minzoom",
                                0,
                                "maxzoom",
                                16)),
                "layers",
                drawn);
    }

    private static void add(Layer layer, List<Object> drawn) {
        switch (layer) {
            case LIGHTS ->
                    drawn.add(
                            layer(
                                    layer,
                                    "circle",
                                    Json.object("circle-color", lit(), "circle-radius", 5)));
            case WORKS ->
                    drawn.add(
                            layer(
                                    layer,
                                    "line",
                                    Json.object("line-color", "#0f577f", "line-width", 3)));
            case PROJECTS -> {
                drawn.add(
                        layer(
                                layer,
                                "fill",
                                Json.object("fill-color", lit(), "fill-opacity", 0.3)));
                drawn.add(layer(layer, "line", Json.object("line-color", lit(), "line-width", 2)));
            }
            default -> {
                drawn.add(
                        layer(
                                layer,
                                "fill",
                                Json.object("fill-color", "#d9d4c7", "fill-opacity", 0.4)));
                drawn.add(
                        layer(
                                layer,
                                "line",
                                Json.object("line-color", "#7a7568", "line-width", 1)));
            }
        }
    }

    private static Map<String, Object> layer(Layer layer, String type, Map<String, Object> paint) {
        return Json.object(
                "id",
                layer.code() + "-" + type,
                "type",
                type,
                "source",
                SOURCE,
                "source-layer",
                layer.code(),
                "minzoom",
                layer.leastZoom(),
                "paint",
                paint);
    }

    /** The colours of the lights on a light ground, which hold for colour-blind viewers. */
    private static List<Object> lit() {
        return List.of(
                "match",
                List.of("get", "light"),
                "LATE",
                "#a1110c",
                "AT_RISK",
                "#c27c0d",
                "DONE",
                "#7e8ea9",
                "ON_TRACK",
                "#0f577f",
                "#9a9a9a");
    }
}
