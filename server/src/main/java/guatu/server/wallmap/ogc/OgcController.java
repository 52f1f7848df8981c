package guatu.server.wallmap.ogc;

import guatu.server.access.Open;
import guatu.server.wallmap.layer.FeaturePage;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.MapFeature;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * OGC API – Features: landing page, conformance, description, layers, features. Open endpoints, for
 * programs bring a key instead of a login; {@link Readers} holds the door.
 */
@RestController
final class OgcController {

    private static final List<String> CONFORMS_TO =
            List.of(
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt");

    private final Readers readers;
    private final Collections collections;
    private final Clock clock;

    OgcController(Readers readers, Collections collections, Clock clock) {
        this.readers = readers;
        this.collections = collections;
        this.clock = clock;
    }

    @Open
    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<byte[]> landing(
            @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = asked(parameters, request);
        return asked.answer(
                "Guatu 挂图",
                Json.object(
                        "title",
                        "Guatu 挂图",
                        "description",
                        "The layers of the wall map 挂图图层",
                        "links",
                        asked.links().landing()));
    }

    @Open
    @GetMapping("/ogc/conformance")
    ResponseEntity<byte[]> conformance(
            @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = asked(parameters, request);
        return asked.answer(
                "Conformance",
                Json.object("conformsTo", CONFORMS_TO, "links", asked.links().conformance()));
    }

    @Open
    @GetMapping("/ogc/api")
    ResponseEntity<byte[]> api(
            @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = asked(parameters, request);
        Map<String, Object> document =
                new OpenApi(asked.links().base()).document(collections.of(asked.reader()));
        return asked.answer("API", document, MediaType.parseMediaType(Links.OPEN_API));
    }

    @Open
    @GetMapping("/ogc/collections")
    ResponseEntity<byte[]> collections(
            @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = asked(parameters, request);
        List<Object> described = new ArrayList<>();
        for (Layer layer : collections.of(asked.reader())) {
            described.add(collections.described(layer, asked.links()));
        }
        return asked.answer(
                "Layers 图层",
                Json.object(
                        "links",
                        asked.links().collections(),
                        "crs",
                        Crs.addresses(),
                        "collections",
                        described));
    }

    @Open
    @GetMapping("/ogc/collections/{id}")
    ResponseEntity<byte[]> collection(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Asked asked = asked(parameters, request);
        Layer layer = layer(asked, id);
        return asked.answer(collections.title(layer), collections.described(layer, asked.links()));
    }

    @Open
    @GetMapping("/ogc/collections/{id}/items")
    ResponseEntity<byte[]> items(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Asked asked = reading(parameters, request);
        Layer layer = layer(asked, id);
        Outcome<ItemsRequest> read = ItemsRequest.of(parameters);
        refuse(read.reasons());
        ItemsRequest wanted = read.orRefuse();
        FeaturePage page = collections.find(layer, wanted.query());
        FeatureDocuments documents = new FeatureDocuments(wanted.crs(), asked.links());
        Map<String, Object> document =
                documents.page(
                        id,
                        page,
                        wanted.query(),
                        Segments.query(parameters),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return withCrs(
                asked.answer(
                        collections.title(layer),
                        document,
                        MediaType.parseMediaType(Links.GEO_JSON)),
                wanted.crs());
    }

    @Open
    @GetMapping("/ogc/collections/{id}/items/{feature}")
    ResponseEntity<byte[]> item(
            @PathVariable String id,
            @PathVariable String feature,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Asked asked = reading(parameters, request);
        known(parameters, List.of("f", "crs"));
        Layer layer = layer(asked, id);
        List<Problem> problems = new ArrayList<>();
        ReferenceSystem crs = ItemsRequest.crs(parameters, "crs", problems);
        refuse(problems);
        MapFeature found = collections.get(layer, feature);
        if (found == null) {
            throw RefusedException.notFound(
                    Problem.at("map.ogc.feature", "featureId", feature, id));
        }
        Map<String, Object> document = new FeatureDocuments(crs, asked.links()).single(id, found);
        return withCrs(
                asked.answer(
                        collections.title(layer),
                        document,
                        MediaType.parseMediaType(Links.GEO_JSON)),
                crs);
    }

    private static ResponseEntity<byte[]> withCrs(
            ResponseEntity<byte[]> answer, ReferenceSystem crs) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Content-Crs", "<" + ReferenceSystems.address(crs) + ">")
                .body(answer.getBody());
    }

    private Layer layer(Asked asked, String id) {
        Layer layer = collections.find(asked.reader(), id);
        if (layer == null) {
            throw RefusedException.notFound(Problem.at("map.ogc.collection", "collectionId", id));
        }
        return layer;
    }

    /** A document that takes no parameter but its form. */
    private Asked asked(Map<String, String> parameters, HttpServletRequest request) {
        Asked asked = reading(parameters, request);
        known(parameters, List.of("f"));
        return asked;
    }

    private Asked reading(Map<String, String> parameters, HttpServletRequest request) {
        Reader reader = readers.of(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (reader == null) {
            throw RefusedException.with(
                    HttpStatus.UNAUTHORIZED, List.of(Problem.of("map.ogc.key")));
        }
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).path("/ogc").toUriString();
        return new Asked(reader, new Links(base, isHtml(parameters, request)));
    }

    private static boolean isHtml(Map<String, String> parameters, HttpServletRequest request) {
        String form = parameters.get("f");
        if (form != null && !form.equals("json") && !form.equals("html")) {
            throw RefusedException.with(
                    HttpStatus.BAD_REQUEST, List.of(Problem.at("map.ogc.form", "f", form)));
        }
        if (form != null) {
            return form.equals("html");
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null) {
            return false;
        }
        int html = accepted.indexOf(Links.HTML);
        int json = accepted.indexOf("json");
        return html >= 0 && (json < 0 || html < json);
    }

    private static void known(Map<String, String> parameters, List<String> known) {
        List<Problem> problems = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (!known.contains(name)) {
                problems.add(Problem.at("map.ogc.parameter", name, value));
            }
        });
        refuse(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw RefusedException.with(HttpStatus.BAD_REQUEST, problems);
        }
    }

    /** Who asks, and in which form the answer is wanted. */
    private record Asked(Reader reader, Links links) {

        ResponseEntity<byte[]> answer(String title, Map<String, Object> document) {
            return answer(title, document, MediaType.APPLICATION_JSON);
        }

        ResponseEntity<byte[]> answer(String title, Map<String, Object> document, MediaType type) {
            byte[] body =
                    links.isHtml()
                            ? Pages.of(title, document).getBytes(StandardCharsets.UTF_8)
                            : Json.bytes(document);
            return ResponseEntity.ok()
                    .contentType(
                            links.isHtml()
                                    ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                                    : type)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                    .body(body);
        }
    }
}
