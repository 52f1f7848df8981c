package guatu.server.wallmap.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The links of the documents (链接), each in every form there is.
 *
 * @param base address of the landing page, without a stroke at its end
 * @param isHtml whether the document at hand is the page for people
 */
record Links(String base, boolean isHtml) {

    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    static final String TILE = "application/vnd.mapbox-vector-tile";

    private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

    List<Map<String, Object>> landing() {
        List<Map<String, Object>> links = new ArrayList<>(selfAndOther("", JSON));
        links.add(link("service-desc", "/api?f=json", OPEN_API, "The API, OpenAPI 3.0"));
        links.add(link("service-doc", "/api?f=html", HTML, "The API for people"));
        links.add(link("conformance", "/conformance", JSON, "What it conforms to"));
        links.add(link("data", "/collections", JSON, "The layers"));
        links.add(link(OGC + "tilesets-vector", "/tiles", JSON, "Vector tiles"));
        links.add(link(OGC + "styles", "/styles/wall", JSON, "A style for the vector tiles"));
        return links;
    }

    List<Map<String, Object>> conformance() {
        return selfAndOther("/conformance", JSON);
    }

    List<Map<String, Object>> collections() {
        return selfAndOther("/collections", JSON);
    }

    List<Map<String, Object>> collection(String id) {
        String path = "/collections/" + id;
        List<Map<String, Object>> links = new ArrayList<>(selfAndOther(path, JSON));
        links.add(link("items", path + "/items?f=json", GEO_JSON, "Features"));
        links.add(link("items", path + "/items?f=html", HTML, "Features"));
        return links;
    }

    /**
     * Of a page of items.
     *
     * @param query the query string without format and offset, or empty
     */
    List<Map<String, Object>> items(String id, String query, int offset, int limit, long matched) {
        String path = "/collections/" + id + "/items";
        String kept = query.isEmpty() ? "" : "&" + query;
        List<Map<String, Object>> links = new ArrayList<>();
        String here = kept + (offset == 0 ? "" : "&offset=" + offset);
        links.add(link(isHtml ? "alternate" : "self", path + "?f=json" + here, GEO_JSON, "JSON"));
        links.add(link(isHtml ? "self" : "alternate", path + "?f=html" + here, HTML, "HTML"));
        links.add(link("collection", "/collections/" + id, JSON, "The layer"));
        String form = isHtml ? "?f=html" : "?f=json";
        String type = isHtml ? HTML : GEO_JSON;
        if ((long) offset + limit < matched) {
            links.add(
                    link("next", path + form + kept + "&offset=" + (offset + limit), type, "Next"));
        }
        if (offset > 0) {
            int before = Math.max(0, offset - limit);
            links.add(link("prev", path + form + kept + "&offset=" + before, type, "Previous"));
        }
        return links;
    }

    List<Map<String, Object>> item(String id, String feature) {
        String path = "/collections/" + id + "/items/" + Segments.encoded(feature);
        List<Map<String, Object>> links = new ArrayList<>(selfAndOther(path, GEO_JSON));
        links.add(link("collection", "/collections/" + id, JSON, "The layer"));
        return links;
    }

    List<Map<String, Object>> tileSets() {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(link("self", "/tiles?f=json", JSON, "Vector tiles"));
        return links;
    }

    List<Map<String, Object>> tileSet() {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(link("self", "/tiles/WebMercatorQuad", JSON, "Web Mercator"));
        links.add(
                Json.object(
                        "rel",
                        "item",
                        "href",
                        base + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                        "type",
                        TILE,
                        "templated",
                        true));
        links.add(
                Json.object(
                        "rel",
                        OGC + "tiling-scheme",
                        "href",
                        "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                        "type",
                        JSON));
        return links;
    }

    private List<Map<String, Object>> selfAndOther(String path, String type) {
        return List.of(
                link(isHtml ? "alternate" : "self", path + "?f=json", type, "JSON"),
                link(isHtml ? "self" : "alternate", path + "?f=html", HTML, "HTML"));
    }

    private Map<String, Object> link(String rel, String path, String type, String title) {
        return Json.object("rel", rel, "href", base + path, "type", type, "title", title);
    }
}
