package guatu.server.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole list at one version (项目清单): projects, milestones, relations, in the order of codes. */
public final class ProjectList {

    private static final Comparator<Milestone> BY_KEY =
            Comparator.comparing(Milestone::project).thenComparing(Milestone::code);

    private static final Comparator<Relation> BY_ENDS =
            Comparator.comparing(Relation::to)
                    .thenComparing(Relation::from)
                    .thenComparing(Relation::type);

    /** The list before its first version. */
    public static final ProjectList EMPTY = new ProjectList(0, List.of(), List.of(), List.of());

    private final int version;
    private final Map<String, Project> projects;
    private final Map<String, Milestone> milestones;
    private final List<Relation> relations;
    private final Map<String, List<Project>> partsByPackage;
    private final Map<String, List<Milestone>> milestonesByProject;
    private final Map<String, List<Relation>> relationsByTarget;

    /** A list of unique projects and milestones. */
    public ProjectList(
            int version,
            List<Project> projects,
            List<Milestone> milestones,
            List<Relation> relations) {
        this.version = version;
        this.projects = indexed(projects, Comparator.comparing(Project::code), Project::code);
        this.milestones = indexed(milestones, BY_KEY, Milestone::key);
        this.relations = relations.stream().sorted(BY_ENDS).toList();
        this.partsByPackage =
                this.projects.values().stream()
                        .filter(this::isPart)
                        .collect(groupingBy(part -> Objects.toString(part.packageCode())));
        this.milestonesByProject =
                this.milestones.values().stream().collect(groupingBy(Milestone::project));
        this.relationsByTarget = this.relations.stream().collect(groupingBy(Relation::to));
    }

    private static <T> Map<String, T> indexed(
            List<T> items, Comparator<T> order, Function<T, String> key) {
        return items.stream()
                .sorted(order)
                .collect(
                        toMap(
                                key,
                                Function.identity(),
                                (first, second) -> {
                                    throw new IllegalArgumentException(
                                            "Listed twice: " + first + " and " + second);
                                },
                                LinkedHashMap::new));
    }

    /** The number of the version; 0 before the first. */
    public int version() {
        return version;
    }

    /** All projects, by code. */
    public List<Project> projects() {
        return List.copyOf(projects.values());
    }

    /** All milestones, by project and code. */
    public List<Milestone> milestones() {
        return List.copyOf(milestones.values());
    }

    /** All relations, by successor. */
    public List<Relation> relations() {
        return relations;
    }

    /** The project of that code, or null. */
    public @Nullable Project project(String code) {
        return projects.get(code);
    }

    /** The milestone of that key, or null. */
    public @Nullable Milestone milestone(String key) {
        return milestones.get(key);
    }

    /** Whether a project is a part of a package that is itself listed. */
    public boolean isPart(Project project) {
        return project.packageCode() != null && projects.containsKey(project.packageCode());
    }

    /** The listed parts of a package, by code; empty for a project that is none. */
    public List<Project> partsOf(String packageCode) {
        return partsByPackage.getOrDefault(packageCode, List.of());
    }

    /** The milestones of a project, by code. */
    public List<Milestone> milestonesOf(String project) {
        return milestonesByProject.getOrDefault(project, List.of());
    }

    /** The relations that lead into a milestone. */
    public List<Relation> relationsInto(String key) {
        return relationsByTarget.getOrDefault(key, List.of());
    }
}
