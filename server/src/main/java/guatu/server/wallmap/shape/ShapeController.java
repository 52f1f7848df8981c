package guatu.server.wallmap.shape;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.project.Applied;
import guatu.server.wallmap.layer.Days;
import guatu.server.wallmap.layer.GeoJsonShapes;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.wallmap.layer.StoredVersion;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.server.web.ProblemBody;
import guatu.server.web.ProblemWording;
import guatu.server.web.RefusedException;
import guatu.tiles.measure.Geodesic;
import guatu.tiles.measure.Measures;
import guatu.tiles.shape.Shape;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shapes drawn on the map. */
@RestController
final class ShapeController {

    private final Shapes shapes;
    private final StoredFeatures stored;
    private final Sections sections;
    private final ProjectPlaces places;
    private final ProblemWording wording;

    ShapeController(
            Shapes shapes,
            StoredFeatures stored,
            Sections sections,
            ProjectPlaces places,
            ProblemWording wording) {
        this.shapes = shapes;
        this.stored = stored;
        this.sections = sections;
        this.places = places;
        this.wording = wording;
    }

    /** Shapes in a list. */
    record ShapeList(List<DrawnShape> shapes) {}

    @Allowed
    @GetMapping("/api/map/shapes")
    ShapeList ofProject(
            @RequestParam String project,
            @RequestParam(required = false) @Nullable String at,
            Account account) {
        return list(
                stored.ofProject(project, knownAt(at)).stream()
                        .filter(one -> one.layer().isOpenTo(account))
                        .toList());
    }

    private static @Nullable Instant knownAt(@Nullable String at) {
        return at == null || at.isBlank() ? null : Days.endOf(at);
    }

    private static ShapeList list(List<StoredVersion> shapes) {
        return new ShapeList(shapes.stream().map(one -> DrawnShape.of(one, List.of())).toList());
    }

    @Allowed
    @GetMapping("/api/map/shapes/{layer}/{code}/history")
    ShapeList history(@PathVariable String layer, @PathVariable String code, Account account) {
        return list(stored.history(Layer.openTo(layer, account), code));
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/map/shapes")
    @ResponseStatus(HttpStatus.CREATED)
    ShapeList draw(@RequestBody ShapeWish wish, Account account) {
        return drawn(shapes.draw(wish, account).orRefuse());
    }

    private ShapeList drawn(Shapes.Drawn drawn) {
        List<ProblemBody.Line> warnings = drawn.warnings().stream().map(wording::say).toList();
        return new ShapeList(
                drawn.shapes().stream().map(one -> DrawnShape.of(one, warnings)).toList());
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/map/shapes/{layer}/{id}")
    DrawnShape change(
            @PathVariable String layer,
            @PathVariable long id,
            @RequestBody ShapeWish wish,
            Account account) {
        Outcome<Shapes.Drawn> outcome =
                shapes.change(Layer.openTo(layer, account), id, wish, account);
        conflict(outcome.reasons());
        return drawn(outcome.orRefuse()).shapes().getFirst();
    }

    @Allowed(Role.OFFICE)
    @DeleteMapping("/api/map/shapes/{layer}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable String layer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Account account) {
        Outcome<Boolean> outcome = shapes.end(Layer.openTo(layer, account), id, reason, account);
        conflict(outcome.reasons());
        outcome.orRefuse();
    }

    /** Somebody else was faster. */
    private static void conflict(List<Problem> reasons) {
        if (reasons.size() == 1 && reasons.getFirst().code().equals("map.shape.changed")) {
            throw RefusedException.conflict(reasons.getFirst());
        }
    }

    /** A geometry to be measured, GeoJSON in WGS 84. */
    record MeasureRequest(@Nullable JsonNode geometry) {}

    /** How large a geometry is, and what is wrong with it. */
    record Measured(
            double squareMetres,
            double mu,
            double hectares,
            double metres,
            List<ProblemBody.Line> problems) {}

    @Allowed
    @PostMapping("/api/map/measure")
    Measured measure(@RequestBody MeasureRequest request) {
        Shape shape = request.geometry() == null ? null : GeoJsonShapes.shape(request.geometry());
        if (shape == null) {
            throw RefusedException.because(Problem.at("map.shape.geometry", "geometry", null));
        }
        List<Problem> faults = Topology.faults(shape);
        double area = Measures.squareMetres(shape);
        return new Measured(
                area,
                area / Geodesic.MU,
                area / Geodesic.HECTARE,
                Measures.metres(shape),
                faults.stream().map(wording::say).toList());
    }

    @Allowed
    @GetMapping("/api/map/works/{project}")
    Sections.Work works(
            @PathVariable String project, @RequestParam(required = false) @Nullable String at) {
        return sections.of(project, knownAt(at));
    }

    /** Where a project stands from now on, and why. */
    record PlaceRequest(
            @Nullable JsonNode geometry, @Nullable String reason, @Nullable Integer basedOn) {}

    @Allowed(Role.OFFICE)
    @PutMapping("/api/map/projects/{code}/place")
    Applied place(@PathVariable String code, @RequestBody PlaceRequest request, Account account) {
        return places.put(code, request.geometry(), request.reason(), request.basedOn(), account)
                .orRefuse();
    }
}
