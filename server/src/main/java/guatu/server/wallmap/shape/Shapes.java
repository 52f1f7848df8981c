package guatu.server.wallmap.shape;

import guatu.server.access.Account;
import guatu.server.access.Audit;
import guatu.server.access.AuditAction;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import guatu.server.wallmap.layer.GeoJsonShapes;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.NewFeature;
import guatu.server.wallmap.layer.PartOf;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.server.wallmap.layer.StoredVersion;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws, changes and takes off shapes (图形增改): each with its reason, version and audit. */
@Component
final class Shapes {

    private final StoredFeatures stored;
    private final Projects projects;
    private final Topology topology;
    private final Sections sections;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Shapes(
            StoredFeatures stored,
            Projects projects,
            Topology topology,
            Sections sections,
            Audit audit,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.projects = projects;
        this.topology = topology;
        this.sections = sections;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Shapes that stand now, with what people should look at. */
    record Drawn(List<StoredVersion> shapes, List<Problem> warnings) {}

    /** Draws a new shape; a line that is split becomes one for each district. */
    Outcome<Drawn> draw(ShapeWish wish, Account by) {
        Layer layer = Layer.of(Objects.requireNonNullElse(wish.layer(), ""));
        List<Problem> problems = new ArrayList<>(check(layer, wish));
        Shape shape = shape(wish, problems);
        if (!problems.isEmpty() || shape == null || layer == null) {
            return Outcome.refused(problems);
        }
        String code = code(wish);
        List<NewFeature> features =
                "district".equals(wish.split()) && shape.kind() == Kind.LINE
                        ? split(code, wish, shape)
                        : List.of(feature(code, wish, shape, wish.district()));
        for (NewFeature feature : features) {
            if (stored.standing(layer, feature.code()) != null) {
                problems.add(Problem.at("map.shape.code-taken", "code", feature.code()));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Problem> warnings = topology.warnings(layer, code, shape, wish.district());
        List<StoredVersion> drawn =
                transaction.execute(_ -> {
                    List<StoredVersion> made = new ArrayList<>();
                    for (NewFeature feature : features) {
                        StoredVersion one = stored.put(layer, feature, null, by);
                        if (one != null) {
                            made.add(one);
                        }
                    }
                    record(layer, code, wish.reason(), by);
                    return made;
                });
        return Outcome.done(new Drawn(drawn, warnings));
    }

    private List<NewFeature> split(String code, ShapeWish wish, Shape line) {
        List<NewFeature> features = new ArrayList<>();
        sections.split(line)
                .forEach((district, section) ->
                        features.add(
                                feature(
                                        district.isEmpty() ? code : code + "-" + district,
                                        wish,
                                        section,
                                        district.isEmpty() ? null : district)));
        return features;
    }

    /** Changes a shape; the version that was looked at must still stand. */
    Outcome<Drawn> change(Layer layer, long id, ShapeWish wish, Account by) {
        List<Problem> problems = new ArrayList<>(check(layer, wish));
        Shape shape = shape(wish, problems);
        if (!problems.isEmpty() || shape == null) {
            return Outcome.refused(problems);
        }
        String code = code(wish);
        StoredVersion standing = stored.standing(layer, code);
        if (standing != null && standing.id() != id) {
            return Outcome.refused(Problem.at("map.shape.changed", "id", id));
        }
        List<Problem> warnings = topology.warnings(layer, code, shape, wish.district());
        StoredVersion changed =
                transaction.execute(_ -> {
                    NewFeature feature = feature(code, wish, shape, wish.district());
                    StoredVersion now = stored.put(layer, feature, id, by);
                    if (now != null) {
                        record(layer, code, wish.reason(), by);
                    }
                    return now;
                });
        return changed == null
                ? Outcome.refused(Problem.at("map.shape.changed", "id", id))
                : Outcome.done(new Drawn(List.of(changed), warnings));
    }

    /** Takes a shape off. */
    Outcome<Boolean> end(Layer layer, long id, @Nullable String reason, Account by) {
        if (reason == null || reason.isBlank()) {
            return Outcome.refused(Problem.at("map.shape.reason", "reason", reason));
        }
        boolean ended =
                Boolean.TRUE.equals(
                        transaction.execute(_ -> {
                            boolean done = stored.end(layer, id, reason.strip(), by);
                            if (done) {
                                record(layer, String.valueOf(id), reason, by);
                            }
                            return done;
                        }));
        return ended
                ? Outcome.done(true)
                : Outcome.refused(Problem.at("map.shape.changed", "id", id));
    }

    private void record(Layer layer, String code, @Nullable String reason, Account by) {
        String why = Objects.requireNonNullElse(reason, "");
        audit.record(by, AuditAction.CHANGED, "map/" + layer.code() + "/" + code, why);
    }

    private List<Problem> check(@Nullable Layer layer, ShapeWish wish) {
        List<Problem> problems = new ArrayList<>();
        if (layer == null || !layer.isStored()) {
            problems.add(Problem.at("map.file.layer", "layer", wish.layer()));
        }
        if (wish.reason() == null || wish.reason().isBlank()) {
            problems.add(Problem.at("map.shape.reason", "reason", wish.reason()));
        }
        if (wish.from() != null && wish.to() != null && wish.to().isBefore(wish.from())) {
            problems.add(Problem.at("map.shape.days", "to", wish.to()));
        }
        belongs(wish, problems);
        return problems;
    }

    private void belongs(ShapeWish wish, List<Problem> problems) {
        if (wish.project() == null) {
            if (wish.phase() != null || wish.building() != null) {
                problems.add(Problem.at("map.shape.no-project", "project", null));
            }
            return;
        }
        Project project = projects.current().project(wish.project());
        if (project == null) {
            problems.add(Problem.at("map.shape.project", "project", wish.project()));
            return;
        }
        boolean phaseFits =
                wish.phase() == null
                        || project.phases().stream().anyMatch(one -> one.no() == wish.phase());
        if (!phaseFits) {
            problems.add(Problem.at("map.shape.phase", "phase", wish.phase(), project.name()));
        }
        boolean buildingFits =
                wish.building() == null
                        || project.buildings().stream()
                                .anyMatch(one -> one.code().equals(wish.building()));
        if (!buildingFits) {
            problems.add(
                    Problem.at("map.shape.building", "building", wish.building(), project.name()));
        }
    }

    private static @Nullable Shape shape(ShapeWish wish, List<Problem> problems) {
        Shape shape = wish.geometry() == null ? null : GeoJsonShapes.shape(wish.geometry());
        if (shape == null || shape.parts() == 0) {
            problems.add(Problem.at("map.shape.geometry", "geometry", null));
            return null;
        }
        problems.addAll(Topology.faults(shape));
        return shape;
    }

    private static String code(ShapeWish wish) {
        String told = wish.code() == null ? "" : wish.code().strip();
        return told.isEmpty() ? "M-" + UUID.randomUUID().toString().substring(0, 8) : told;
    }

    private static NewFeature feature(
            String code, ShapeWish wish, Shape shape, @Nullable String district) {
        return new NewFeature(
                code,
                wish.name(),
                shape,
                Objects.requireNonNullElse(wish.properties(), Map.of()),
                wish.project(),
                wish.from(),
                wish.to(),
                new PartOf(wish.phase(), wish.building(), district, wish.reason()));
    }
}
