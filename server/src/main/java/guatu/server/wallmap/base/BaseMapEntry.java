package guatu.server.wallmap.base;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A base map as the installation names it in {@code basemaps.json} (底图配置).
 *
 * @param id stands in addresses: letters, digits, hyphens
 * @param file a PMTiles or MBTiles file beside {@code basemaps.json}; or
 * @param address of a service, with {@code {z}}, {@code {x}}, {@code {y}} and perhaps {@code
 *     {token}}, rows from the south as {@code {-y}}; its host must stand in {@code allowedHosts}
 * @param token kept on the server; {@code env:NAME} takes it from the environment
 * @param datum WGS84, CGCS2000, GCJ-02 or BD-09
 * @param grid {@code w}, Web Mercator, or {@code c}, degrees (天地图 c), which is redrawn
 * @param approval 审图号
 * @param layers of a service's vector tiles, by name; files tell theirs
 * @param overlay whether it lies above others, as names do
 */
record BaseMapEntry(
        String id,
        @Nullable String name,
        @Nullable String file,
        @Nullable String address,
        @Nullable String token,
        @Nullable String datum,
        @Nullable String grid,
        @Nullable String approval,
        @Nullable String attribution,
        @Nullable Integer minZoom,
        @Nullable Integer maxZoom,
        @Nullable Integer tileSize,
        @Nullable Boolean overlay,
        @Nullable Boolean vector,
        @Nullable Map<String, String> headers,
        @Nullable List<String> layers) {}
