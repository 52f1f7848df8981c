package guatu.server.project.store;

import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Relation;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Repository;

/** The whole list in its three tables. */
@Repository
public final class ListRows {

    private final ProjectRows projects;
    private final MilestoneRows milestones;
    private final RelationRows relations;

    ListRows(ProjectRows projects, MilestoneRows milestones, RelationRows relations) {
        this.projects = projects;
        this.milestones = milestones;
        this.relations = relations;
    }

    /** The list at a version. */
    public ProjectList at(int version) {
        return new ProjectList(
                version, projects.at(version), milestones.at(version), relations.at(version));
    }

    /**
     * That part of the list which changes with a version: as it was before, and as it is from it.
     */
    public Step step(int version) {
        Spans spans =
                new Spans(
                        projects.around(version),
                        milestones.around(version),
                        relations.around(version));
        return spans.step(version);
    }

    /** Each change that a project went through, the oldest first. */
    public List<Step> steps(String project) {
        Spans spans =
                new Spans(projects.of(project), milestones.of(project), relations.of(project));
        return spans.versions().stream().map(spans::step).toList();
    }

    /** Writes what differs between two lists, from a version on. */
    public void write(ProjectList before, ProjectList after) {
        int version = after.version();
        List<Milestone> goneMilestones =
                before.milestones().stream()
                        .filter(old -> !Objects.equals(old, after.milestone(old.key())))
                        .toList();
        projects.close(
                version,
                before.projects().stream()
                        .filter(old -> !Objects.equals(old, after.project(old.code())))
                        .map(Project::code)
                        .toList());
        milestones.close(version, goneMilestones);
        relations.close(version, missing(before, after));
        projects.insert(
                version,
                after.projects().stream()
                        .filter(put -> !Objects.equals(put, before.project(put.code())))
                        .toList());
        milestones.insert(
                version,
                after.milestones().stream()
                        .filter(put -> !Objects.equals(put, before.milestone(put.key())))
                        .toList());
        relations.insert(version, missing(after, before));
    }

    private static List<Relation> missing(ProjectList here, ProjectList there) {
        return here.relations().stream()
                .filter(relation -> !there.relationsInto(relation.to()).contains(relation))
                .toList();
    }

    /** Two states of a part of the list, one version apart. */
    public record Step(int version, ProjectList before, ProjectList after) {}

    private record Spans(
            List<Span<Project>> projects,
            List<Span<Milestone>> milestones,
            List<Span<Relation>> relations) {

        Step step(int version) {
            return new Step(version, at(version - 1), at(version));
        }

        ProjectList at(int version) {
            return new ProjectList(
                    version,
                    holding(projects, version),
                    holding(milestones, version),
                    holding(relations, version));
        }

        SortedSet<Integer> versions() {
            SortedSet<Integer> versions = new TreeSet<>();
            projects.forEach(span -> ends(span, versions));
            milestones.forEach(span -> ends(span, versions));
            relations.forEach(span -> ends(span, versions));
            return versions;
        }

        private static void ends(Span<?> span, SortedSet<Integer> versions) {
            versions.add(span.from());
            if (span.to() != null) {
                versions.add(span.to());
            }
        }

        private static <T> List<T> holding(List<Span<T>> spans, int version) {
            return spans.stream().filter(span -> span.holdsAt(version)).map(Span::row).toList();
        }
    }
}
