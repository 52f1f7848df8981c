package guatu.server.forecast;

import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which projects a report on one of them can reach: those joined to it by relations between their
 * milestones, and the packages above. Found once a list by joining sets (union-find).
 */
final class ProjectLinks {

    private final Map<String, String> leader = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    ProjectLinks(ProjectList list) {
        for (Relation relation : list.relations()) {
            join(projectOf(relation.from()), projectOf(relation.to()));
        }
        for (Project project : list.projects()) {
            if (list.isPart(project) && project.packageCode() != null) {
                join(project.code(), project.packageCode());
            }
        }
        for (String code : List.copyOf(leader.keySet())) {
            String first = leaderOf(code);
            groups.computeIfAbsent(first, none -> new ArrayList<>()).add(code);
        }
    }

    /** The projects that reports on those can reach, themselves included. */
    Set<String> reached(Set<String> projects) {
        Set<String> reached = new TreeSet<>();
        for (String code : projects) {
            reached.add(code);
            reached.addAll(groups.getOrDefault(leader.getOrDefault(code, code), List.of()));
        }
        return reached;
    }

    private void join(String one, String other) {
        if (!one.equals(other)) {
            leader.put(leaderOf(one), leaderOf(other));
        }
    }

    /** Walks to the leader and shortens the way for the next walk. */
    private String leaderOf(String code) {
        String at = leader.computeIfAbsent(code, first -> first);
        while (true) {
            String above = leader.getOrDefault(at, at);
            if (above.equals(at)) {
                leader.put(code, at);
                return at;
            }
            at = above;
        }
    }

    private static String projectOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
