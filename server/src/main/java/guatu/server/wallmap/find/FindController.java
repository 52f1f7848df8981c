package guatu.server.wallmap.find;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.forecast.Filter;
import guatu.server.wallmap.layer.Days;
import guatu.server.wallmap.layer.GeoJsonShapes;
import guatu.server.wallmap.layer.Layer;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import guatu.tiles.topology.Soundness;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Search and selection on the map. */
@RestController
final class FindController {

    private static final int MOST_HITS = 100;

    private final MapSearch search;
    private final Selection selection;

    FindController(MapSearch search, Selection selection) {
        this.search = search;
        this.selection = selection;
    }

    /** What was found, the likeliest first. */
    record Hits(List<MapSearch.Hit> hits) {}

    @Allowed
    @GetMapping("/api/map/search")
    Hits search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            Account account) {
        return new Hits(search.find(q, Math.clamp(limit, 1, MOST_HITS), account));
    }

    /**
     * An area, and what is wanted of it.
     *
     * @param area GeoJSON polygon in WGS 84; or
     * @param box west, south, east, north in degrees
     * @param layers codes; projects when missing
     * @param at as of the end of that day
     */
    record SelectRequest(
            @Nullable JsonNode area,
            @Nullable List<Double> box,
            @Nullable List<String> layers,
            @Nullable String at) {}

    @Allowed
    @PostMapping("/api/map/select")
    Selection.Found select(
            @RequestBody SelectRequest request, @ModelAttribute Filter filter, Account account) {
        List<String> codes =
                Objects.requireNonNullElse(request.layers(), List.of(Layer.PROJECTS.code()));
        List<Layer> layers =
                codes.stream().distinct().map(code -> Layer.openTo(code, account)).toList();
        return selection.of(
                area(request),
                layers,
                filter,
                request.at() == null || request.at().isBlank() ? null : Days.endOf(request.at()));
    }

    private static Shape area(SelectRequest request) {
        Shape shape = null;
        if (request.area() != null) {
            shape = GeoJsonShapes.shape(request.area());
        } else if (request.box() != null && request.box().size() == 4) {
            shape = box(request.box());
        }
        boolean isSound =
                shape != null
                        && shape.kind() == Kind.POLYGON
                        && shape.parts() > 0
                        && Soundness.check(shape) == null;
        if (shape == null || !isSound) {
            throw RefusedException.because(Problem.at("map.select.area", "area", null));
        }
        return shape;
    }

    private static Shape box(List<Double> box) {
        Shape shape = new Shape();
        shape.begin(Kind.POLYGON);
        shape.add(box.get(0), box.get(1));
        shape.add(box.get(2), box.get(1));
        shape.add(box.get(2), box.get(3));
        shape.add(box.get(0), box.get(3));
        shape.add(box.get(0), box.get(1));
        shape.endPart(true);
        return shape;
    }
}
