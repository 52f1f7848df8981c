package guatu.server.wallmap.base;

import guatu.server.access.Allowed;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.Shifted;
import guatu.tiles.shape.Bounds;
import guatu.tiles.vector.TileAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Base maps and their tiles. */
@RestController
final class BaseMapController {

    private static final Logger LOG = LoggerFactory.getLogger(BaseMapController.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final BaseMaps maps;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    BaseMapController(BaseMaps maps) {
        this.maps = maps;
    }

    /**
     * A base map as screens lay it under theirs.
     *
     * @param type {@code raster} or {@code vector}
     * @param datum that its maker drew it in; pictures come put right
     * @param approval 审图号, to be shown
     * @param layers of its vector tiles by name, as far as known
     */
    record Described(
            String id,
            String name,
            String type,
            String address,
            int minZoom,
            int maxZoom,
            int tileSize,
            @Nullable List<Double> bounds,
            String datum,
            boolean shifted,
            @Nullable String approval,
            @Nullable String attribution,
            boolean overlay,
            List<String> layers) {

        static Described of(BaseMaps.Drawable map) {
            BaseMapEntry entry = map.entry();
            TileSource source = map.source();
            ReferenceSystem datum = BaseMaps.datum(entry);
            Bounds box = source.bounds();
            return new Described(
                    entry.id(),
                    BaseMapController.name(entry),
                    source.isVector() ? "vector" : "raster",
                    "/api/map/base/" + entry.id() + "/{z}/{x}/{y}",
                    Objects.requireNonNullElse(entry.minZoom(), source.leastZoom()),
                    Objects.requireNonNullElse(entry.maxZoom(), source.mostZoom()),
                    BaseMaps.side(entry),
                    box == null ? null : List.of(box.west(), box.south(), box.east(), box.north()),
                    Objects.requireNonNullElse(entry.datum(), "WGS84"),
                    source.isVector() && datum instanceof Shifted,
                    entry.approval(),
                    entry.attribution() == null ? source.attribution() : entry.attribution(),
                    Boolean.TRUE.equals(entry.overlay()),
                    source.layers());
        }
    }

    /** All of them. */
    record BaseMapList(List<Described> maps) {}

    @Allowed
    @GetMapping("/api/map/base")
    BaseMapList all() {
        return new BaseMapList(maps.all().stream().map(Described::of).toList());
    }

    @Allowed
    @GetMapping("/api/map/base/{id}/{zoom}/{column}/{row}")
    ResponseEntity<byte[]> tile(
            @PathVariable String id,
            @PathVariable int zoom,
            @PathVariable int column,
            @PathVariable int row) {
        BaseMaps.Drawable map = maps.get(id);
        if (map == null) {
            throw RefusedException.notFound(Problem.at("map.base.unknown", "id", id));
        }
        if (!TileAddress.isValid(zoom, column, row)) {
            String asked = zoom + "/" + column + "/" + row;
            throw RefusedException.notFound(
                    Problem.at("map.no-tile", "zoom", asked, TileAddress.DEEPEST));
        }
        return answer(map.source(), fetched(map, zoom, column, row));
    }

    private @Nullable Tile fetched(BaseMaps.Drawable map, int zoom, int column, int row) {
        try {
            return map.source().tile(zoom, column, row);
        } catch (IOException away) {
            tell(map.entry().id(), Objects.toString(away.getMessage(), "no answer"));
            throw RefusedException.with(
                    HttpStatus.BAD_GATEWAY,
                    List.of(Problem.at("map.base.away", "id", name(map.entry()))));
        }
    }

    /** A service that is down is told once, not with each tile of each screen. */
    private void tell(String id, String why) {
        if (!why.equals(troubles.put(id, why))) {
            LOG.warn("The tiles of the base map {} do not come: {}", id, why);
        }
    }

    private static String name(BaseMapEntry entry) {
        return Objects.requireNonNullElse(entry.name(), entry.id());
    }

    /** Without a picture the screen stretches the one above; a vector tile is empty. */
    private static ResponseEntity<byte[]> answer(TileSource source, @Nullable Tile tile) {
        if (tile == null) {
            return ResponseEntity.status(
                            source.isVector() ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                    .build();
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(tile.type()))
                        .cacheControl(CacheControl.maxAge(A_DAY).cachePrivate());
        if (tile.isGzipped()) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(tile.content());
    }
}
