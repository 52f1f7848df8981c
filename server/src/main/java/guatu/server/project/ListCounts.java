package guatu.server.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of a list (清单计数). A package counts as one, or as its parts; both are told, and no project
 * is in both.
 *
 * @param version the list version counted on
 * @param total projects, a package as one: those that are not part of a listed package
 * @param parts projects, a package as its parts: those that have no listed parts
 * @param byKind how {@code total} divides by kind; adds up to it
 */
public record ListCounts(int version, int total, int parts, Map<Kind, Integer> byKind) {

    /** Counts a list. */
    public static ListCounts of(ProjectList list) {
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        List.of(Kind.values()).forEach(kind -> byKind.put(kind, 0));
        int total = 0;
        int parts = 0;
        for (Project project : list.projects()) {
            if (!list.isPart(project)) {
                total++;
                byKind.merge(project.kind(), 1, Integer::sum);
            }
            if (list.partsOf(project.code()).isEmpty()) {
                parts++;
            }
        }
        return new ListCounts(list.version(), total, parts, byKind);
    }
}
