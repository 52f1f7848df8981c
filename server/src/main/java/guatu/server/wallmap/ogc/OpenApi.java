package guatu.server.wallmap.ogc;

import guatu.server.wallmap.layer.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The description of the interface in OpenAPI 3.0 (接口描述), with a path for each layer. */
final class OpenApi {

    private static final String OBJECT = "object";

    private final String base;

    OpenApi(String base) {
        this.base = base;
    }

    Map<String, Object> document(List<Layer> layers) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landing", "The landing page", Links.JSON, List.of(format())));
        paths.put("/api", get("api", "This document", Links.OPEN_API, List.of(format())));
        paths.put(
                "/conformance",
                get("conformance", "What it conforms to", Links.JSON, List.of(format())));
        paths.put("/collections", get("layers", "The layers", Links.JSON, List.of(format())));
        for (Layer layer : layers) {
            String path = "/collections/" + layer.code();
            String name = layer.code();
            paths.put(path, get(name, "The layer " + name, Links.JSON, List.of(format())));
            paths.put(
                    path + "/items",
                    get(name + ".items", "Features of " + name, Links.GEO_JSON, items()));
            paths.put(
                    path + "/items/{featureId}",
                    get(name + ".item", "A feature of " + name, Links.GEO_JSON, item()));
        }
        paths.put("/tiles", get("tilesets", "The vector tiles", Links.JSON, List.of()));
        paths.put(
                "/tiles/WebMercatorQuad",
                get("tileset", "Vector tiles in Web Mercator", Links.JSON, List.of()));
        paths.put("/styles/wall", get("style", "A style for them", Links.JSON, List.of()));
        paths.put(
                "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                get("tile", "A vector tile", Links.TILE, tile()));
        return Json.object(
                "openapi",
                "3.0.3",
                "info",
                Json.object(
                        "title",
                        "Guatu 挂图",
                        "description",
                        "The layers of the wall map: OGC API – Features and vector tiles.",
                        "version",
                        "1.0.0"),
                "servers",
                List.of(Json.object("url", base)),
                "security",
                List.of(Json.object("key", List.of()), Json.object("token", List.of())),
                "paths",
                paths,
                "components",
                Json.object(
                        "securitySchemes",
                        Json.object(
                                "key",
                                Json.object("type", "http", "scheme", "basic"),
                                "token",
                                Json.object("type", "http", "scheme", "bearer"))));
    }

    private static Map<String, Object> get(
            String id, String summary, String type, List<Map<String, Object>> parameters) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(type, Json.object("schema", schema(type)));
        if (parameters.stream().anyMatch(one -> "f".equals(one.get("name")))) {
            content.put(Links.HTML, Json.object("schema", Json.object("type", "string")));
        }
        responses.put("200", Json.object("description", summary, "content", content));
        for (String code : List.of("400", "401", "404", "406", "500")) {
            responses.put(code, refusal(code));
        }
        Map<String, Object> operation =
                Json.object(
                        "operationId",
                        id,
                        "summary",
                        summary,
                        "tags",
                        List.of("map"),
                        "parameters",
                        parameters,
                        "responses",
                        responses);
        return Json.object("get", operation);
    }

    private static Map<String, Object> schema(String type) {
        return type.equals(Links.TILE)
                ? Json.object("type", "string", "format", "binary")
                : Json.object("type", OBJECT);
    }

    private static Map<String, Object> refusal(String code) {
        return Json.object(
                "description",
                "Refused: " + code,
                "content",
                Json.object(
                        "application/problem+json",
                        Json.object("schema", Json.object("type", OBJECT))));
    }

    private static List<Map<String, Object>> items() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(
                form(
                        "bbox",
                        "Only features that meet this box: west, south, east, north",
                        Json.object(
                                "type",
                                "array",
                                "minItems",
                                4,
                                "maxItems",
                                6,
                                "items",
                                Json.object("type", "number"))));
        parameters.add(
                form(
                        "datetime",
                        "Only features that stand at this moment or within this interval",
                        Json.object("type", "string")));
        parameters.add(
                form(
                        "limit",
                        "At most so many features",
                        Json.object(
                                "type",
                                "integer",
                                "minimum",
                                1,
                                "maximum",
                                ItemsRequest.MOST,
                                "default",
                                ItemsRequest.USUAL)));
        parameters.add(
                form(
                        "offset",
                        "After so many features",
                        Json.object("type", "integer", "minimum", 0, "default", 0)));
        parameters.add(form("crs", "Reference system of the answer", address()));
        parameters.add(form("bbox-crs", "Reference system of bbox", address()));
        parameters.add(format());
        for (String property : ItemsRequest.QUERYABLE) {
            parameters.add(
                    form(
                            property,
                            "Only features with this " + property,
                            Json.object("type", "string")));
        }
        return parameters;
    }

    private static List<Map<String, Object>> item() {
        return List.of(
                path("featureId", Json.object("type", "string")),
                form("crs", "Reference system of the answer", address()),
                format());
    }

    private static List<Map<String, Object>> tile() {
        Map<String, Object> number = Json.object("type", "integer", "minimum", 0);
        return List.of(
                path("tileMatrix", number), path("tileRow", number), path("tileCol", number));
    }

    private static Map<String, Object> address() {
        return Json.object("type", "string", "format", "uri", "enum", Crs.addresses());
    }

    private static Map<String, Object> format() {
        return form(
                "f",
                "The form of the answer",
                Json.object("type", "string", "enum", List.of("json", "html")));
    }

    private static Map<String, Object> form(
            String name, String description, Map<String, Object> schema) {
        return Json.object(
                "name",
                name,
                "in",
                "query",
                "description",
                description,
                "required",
                false,
                "schema",
                schema,
                "style",
                "form",
                "explode",
                false);
    }

    private static Map<String, Object> path(String name, Map<String, Object> schema) {
        return Json.object("name", name, "in", "path", "required", true, "schema", schema);
    }
}
