package guatu.server.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays an edit over a list; where an edit names something twice, the first one counts. */
final class ListMerge {

    private final ProjectList before;
    private final ListEdit edit;

    private ListMerge(ProjectList before, ListEdit edit) {
        this.before = before;
        this.edit = edit;
    }

    /** The list as it would be, numbered one above the list it starts from. */
    static ProjectList merged(ProjectList before, ListEdit edit) {
        ListMerge merge = new ListMerge(before, edit);
        Map<String, Project> projects = merge.projects();
        Map<String, Milestone> milestones = merge.milestones(projects);
        return new ProjectList(
                before.version() + 1,
                List.copyOf(projects.values()),
                List.copyOf(milestones.values()),
                merge.relations(milestones));
    }

    private Map<String, Project> projects() {
        Map<String, Project> projects = new LinkedHashMap<>();
        edit.put().forEach(project -> projects.putIfAbsent(project.code(), project));
        before.projects().forEach(project -> projects.putIfAbsent(project.code(), project));
        projects.keySet().removeAll(edit.removeProjects());
        return projects;
    }

    /** Milestones leave with their project. */
    private Map<String, Milestone> milestones(Map<String, Project> projects) {
        Map<String, Milestone> milestones = new LinkedHashMap<>();
        edit.putMilestones().forEach(put -> milestones.putIfAbsent(put.key(), put));
        before.milestones().forEach(kept -> milestones.putIfAbsent(kept.key(), kept));
        milestones.keySet().removeAll(edit.removeMilestones());
        milestones.values().removeIf(milestone -> !projects.containsKey(milestone.project()));
        return milestones;
    }

    /**
     * Relations leave with either of their ends; the change list shows them on the one that stays.
     */
    private List<Relation> relations(Map<String, Milestone> milestones) {
        List<Relation> relations = new ArrayList<>();
        for (Relation kept : before.relations()) {
            if (!edit.relationsInto().containsKey(kept.to())) {
                relations.add(kept);
            }
        }
        edit.relationsInto().values().forEach(relations::addAll);
        relations.removeIf(relation ->
                !milestones.containsKey(relation.from()) || !milestones.containsKey(relation.to()));
        return relations.stream().distinct().toList();
    }
}
