package guatu.server.wallmap;

import guatu.server.access.Allowed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The base map that needs no network: districts and coast. */
@RestController
final class MapController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final BaseMap map = BaseMap.load();

    @Allowed
    @GetMapping("/api/map/districts")
    ResponseEntity<byte[]> districts(WebRequest request) {
        return layer(map.districts(), request);
    }

    @Allowed
    @GetMapping("/api/map/coast")
    ResponseEntity<byte[]> coast(WebRequest request) {
        return layer(map.coast(), request);
    }

    private static ResponseEntity<byte[]> layer(BaseMap.Layer layer, WebRequest request) {
        if (request.checkNotModified(layer.tag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .eTag(layer.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(layer.geoJson());
    }
}
