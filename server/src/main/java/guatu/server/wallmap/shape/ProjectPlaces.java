package guatu.server.wallmap.shape;

import guatu.server.access.Account;
import guatu.server.project.Applied;
import guatu.server.project.ListEdit;
import guatu.server.project.Place;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import guatu.server.wallmap.layer.GeoJsonShapes;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where projects of the list stand (项目位置): changed through the list, as a new version of it. */
@Component
final class ProjectPlaces {

    private final Projects projects;

    ProjectPlaces(Projects projects) {
        this.projects = projects;
    }

    Outcome<Applied> put(
            String code,
            @Nullable JsonNode geometry,
            @Nullable String reason,
            @Nullable Integer basedOn,
            Account by) {
        Project project = projects.current().project(code);
        if (project == null) {
            return Outcome.refused(Problem.at("map.shape.project", "project", code));
        }
        Shape shape = geometry == null ? null : GeoJsonShapes.shape(geometry);
        if (shape == null || shape.parts() == 0) {
            return Outcome.refused(Problem.at("map.shape.geometry", "geometry", null));
        }
        List<Problem> faults = Topology.faults(shape);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Geometry drawn = JtsShapes.geometry(shape);
        ListEdit edit =
                new ListEdit(
                        Objects.requireNonNullElse(reason, ""),
                        null,
                        basedOn,
                        List.of(at(project, new Place(new WKTWriter().write(drawn)))),
                        List.of(),
                        Map.of(),
                        Set.of(),
                        Set.of());
        return projects.apply(edit, by);
    }

    private static Project at(Project one, Place place) {
        return new Project(
                one.code(),
                one.name(),
                one.aliases(),
                one.level(),
                one.kind(),
                one.district(),
                one.actions(),
                one.line(),
                one.areas(),
                place,
                one.investmentWan(),
                one.leadUnit(),
                one.supportingUnits(),
                one.packageCode(),
                one.predecessor(),
                one.phases(),
                one.buildings(),
                one.planYears(),
                one.promises(),
                one.dormancy(),
                one.content(),
                one.source(),
                one.sample(),
                one.extras());
    }
}
