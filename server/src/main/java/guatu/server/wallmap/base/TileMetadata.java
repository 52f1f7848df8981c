package guatu.server.wallmap.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a tile file says of itself (元数据), as planetiler, tippecanoe and GDAL write it.
 *
 * @param attribution as plain text, or null
 * @param layers of its vector tiles by name; none of pictures
 */
record TileMetadata(@Nullable String attribution, List<String> layers) {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final TileMetadata NONE = new TileMetadata(null, List.of());

    /** Of a JSON object with attribution and vector_layers; none of anything else. */
    static TileMetadata of(String json) {
        JsonNode told;
        try {
            told = JSON.readTree(json);
        } catch (JacksonException unreadable) {
            return NONE;
        }
        List<String> layers = new ArrayList<>();
        for (JsonNode layer : told.path("vector_layers")) {
            String id = layer.path("id").asString("");
            if (!id.isEmpty()) {
                layers.add(id);
            }
        }
        return new TileMetadata(plain(told.path("attribution").asString("")), layers);
    }

    /** An attribution is often written as HTML, with links; screens show its words. */
    static @Nullable String plain(@Nullable String attribution) {
        if (attribution == null) {
            return null;
        }
        String words =
                attribution
                        .replaceAll("<[^>]*>", "")
                        .replace("&copy;", "©")
                        .replace("&amp;", "&")
                        .replaceAll("\\s+", " ")
                        .strip();
        return words.isEmpty() ? null : words;
    }
}
