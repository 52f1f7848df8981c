package guatu.server.wallmap.ogc;

import guatu.server.access.Open;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.tile.Tiles;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.vector.TileAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * OGC API – Tiles: the vector tiles of all layers that the reader may see, and a style for them.
 */
@RestController
final class OgcTilesController {

    private static final String QUAD = "WebMercatorQuad";

    private final Readers readers;
    private final Collections collections;
    private final Tiles tiles;

    OgcTilesController(Readers readers, Collections collections, Tiles tiles) {
        this.readers = readers;
        this.collections = collections;
        this.tiles = tiles;
    }

    @Open
    @GetMapping("/ogc/tiles")
    Map<String, Object> tileSets(HttpServletRequest request) {
        reader(request);
        Links links = links(request);
        return Json.object("links", links.tileSets(), "tilesets", List.of(tileSet(links)));
    }

    @Open
    @GetMapping("/ogc/tiles/WebMercatorQuad")
    Map<String, Object> tileSet(HttpServletRequest request) {
        Reader reader = reader(request);
        Map<String, Object> set = tileSet(links(request));
        List<Object> layers = new ArrayList<>();
        for (Layer layer : collections.of(reader)) {
            layers.add(
                    Json.object(
                            "id",
                            layer.code(),
                            "title",
                            collections.title(layer),
                            "dataType",
                            "vector",
                            "minTileMatrix",
                            String.valueOf(layer.leastZoom())));
        }
        set.put("layers", layers);
        return set;
    }

    private static Map<String, Object> tileSet(Links links) {
        return Json.object(
                "title",
                "Guatu 挂图",
                "dataType",
                "vector",
                "crs",
                "http://www.opengis.net/def/crs/EPSG/0/3857",
                "tileMatrixSetURI",
                "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                "links",
                links.tileSet());
    }

    @Open
    @GetMapping("/ogc/tiles/{set}/{zoom}/{row}/{column}")
    ResponseEntity<byte[]> tile(
            @PathVariable String set,
            @PathVariable int zoom,
            @PathVariable int row,
            @PathVariable int column,
            HttpServletRequest request,
            WebRequest freshness) {
        Reader reader = reader(request);
        if (!set.equals(QUAD) || !TileAddress.isValid(zoom, column, row)) {
            throw RefusedException.notFound(
                    Problem.at(
                            "map.no-tile",
                            "tileMatrix",
                            zoom + "/" + column + "/" + row,
                            TileAddress.DEEPEST));
        }
        byte[] tile = tiles.tile(collections.of(reader), new TileAddress(zoom, column, row));
        String tag = Tiles.tag(tile);
        if (freshness.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        HttpStatus status = tile.length == 0 ? HttpStatus.NO_CONTENT : HttpStatus.OK;
        return ResponseEntity.status(status)
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .contentType(MediaType.parseMediaType(Links.TILE))
                .body(tile);
    }

    @Open
    @GetMapping("/ogc/styles/wall")
    Map<String, Object> style(HttpServletRequest request) {
        return MapStyle.of(links(request).base(), collections.of(reader(request)));
    }

    private Reader reader(HttpServletRequest request) {
        Reader reader = readers.of(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (reader == null) {
            throw RefusedException.with(
                    HttpStatus.UNAUTHORIZED, List.of(Problem.of("map.ogc.key")));
        }
        return reader;
    }

    private static Links links(HttpServletRequest request) {
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).path("/ogc").toUriString();
        return new Links(base, false);
    }
}
