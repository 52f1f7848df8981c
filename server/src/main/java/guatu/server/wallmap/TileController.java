package guatu.server.wallmap;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.wallmap.layer.Days;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.tile.Tiles;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.vector.TileAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Vector tiles of the map. Their tag is that of their content: who has it gets nothing again. */
@RestController
final class TileController {

    private static final MediaType VECTOR_TILE =
            MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private final Tiles tiles;
    private final FreshTiles fresh;

    TileController(Tiles tiles, FreshTiles fresh) {
        this.tiles = tiles;
        this.fresh = fresh;
    }

    @Allowed
    @GetMapping("/api/tiles/{layers}/{zoom}/{column}/{row}")
    ResponseEntity<byte[]> tile(
            @PathVariable String layers,
            @PathVariable int zoom,
            @PathVariable int column,
            @PathVariable int row,
            @RequestParam(required = false) @Nullable String at,
            Account account,
            WebRequest request) {
        Set<Layer> wanted = layers(layers, account);
        if (!TileAddress.isValid(zoom, column, row)) {
            throw RefusedException.notFound(
                    Problem.at(
                            "map.no-tile",
                            "zoom",
                            zoom + "/" + column + "/" + row,
                            TileAddress.DEEPEST));
        }
        fresh.checkDay();
        TileAddress address = new TileAddress(zoom, column, row);
        byte[] tile =
                at == null || at.isBlank()
                        ? tiles.tile(wanted, address)
                        : tiles.tile(wanted, address, Days.endOf(at));
        String tag = Tiles.tag(tile);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        HttpStatus status = tile.length == 0 ? HttpStatus.NO_CONTENT : HttpStatus.OK;
        return ResponseEntity.status(status)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(VECTOR_TILE)
                .body(tile);
    }

    private static Set<Layer> layers(String codes, Account account) {
        Set<Layer> layers = new LinkedHashSet<>();
        for (String code : codes.split(",")) {
            layers.add(Layer.openTo(code, account));
        }
        return layers;
    }
}
