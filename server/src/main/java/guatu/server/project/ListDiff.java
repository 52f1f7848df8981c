package guatu.server.project;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The differences between two lists, component by component (变更明细). */
final class ListDiff {

    private static final String NAME = "name";
    private static final String RELATIONS = "relationsIn";

    private final ProjectList before;
    private final ProjectList after;
    private final List<Change> changes = new ArrayList<>();

    private ListDiff(ProjectList before, ProjectList after) {
        this.before = before;
        this.after = after;
    }

    /** Every difference, by project, then milestone, then component in its order. */
    static List<Change> between(ProjectList before, ProjectList after) {
        ListDiff diff = new ListDiff(before, after);
        diff.compare();
        return List.copyOf(diff.changes);
    }

    private void compare() {
        touched()
                .forEach((code, keys) -> {
                    compareProject(code, before.project(code), after.project(code));
                    keys.forEach(key -> compareMilestone(code, key));
                });
    }

    /**
     * Projects with the milestones to compare; a list may hold relations of milestones it lacks.
     */
    private SortedMap<String, SortedSet<String>> touched() {
        SortedMap<String, SortedSet<String>> touched = new TreeMap<>();
        for (ProjectList list : List.of(before, after)) {
            list.projects().forEach(project -> keys(touched, project.code()));
            list.milestones().forEach(one -> keys(touched, one.project()).add(one.key()));
            list.relations().forEach(one -> keys(touched, projectOf(one.to())).add(one.to()));
        }
        return touched;
    }

    private static SortedSet<String> keys(
            SortedMap<String, SortedSet<String>> touched, String project) {
        return touched.computeIfAbsent(project, code -> new TreeSet<>());
    }

    private static String projectOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private void compareProject(String code, @Nullable Project old, @Nullable Project now) {
        if (old == null && now != null) {
            add(ChangeKind.ADDED, code, null, NAME, null, now.name());
        } else if (old != null && now == null) {
            add(ChangeKind.REMOVED, code, null, NAME, old.name(), null);
        } else if (old != null && now != null && !old.equals(now)) {
            compareComponents(code, null, old, now);
        }
    }

    private void compareMilestone(String project, String key) {
        Milestone old = before.milestone(key);
        Milestone now = after.milestone(key);
        if (old == null && now != null) {
            add(ChangeKind.ADDED, project, key, NAME, null, now.name());
            compareRelations(ChangeKind.ADDED, project, key);
            return;
        } else if (old != null && now == null) {
            add(ChangeKind.REMOVED, project, key, NAME, old.name(), null);
            return;
        } else if (old != null && now != null && !old.equals(now)) {
            compareComponents(project, key, old, now);
        }
        compareRelations(ChangeKind.CHANGED, project, key);
    }

    /** The relations of an added milestone are added with it. */
    private void compareRelations(ChangeKind kind, String project, String key) {
        List<Relation> old = before.relationsInto(key);
        List<Relation> now = after.relationsInto(key);
        if (!old.equals(now)) {
            add(kind, project, key, RELATIONS, Printed.relations(old), Printed.relations(now));
        }
    }

    private void compareComponents(
            String project, @Nullable String milestone, Record old, Record now) {
        for (RecordComponent component : old.getClass().getRecordComponents()) {
            Object was = value(component, old);
            Object is = value(component, now);
            if (!Objects.equals(was, is)) {
                add(
                        ChangeKind.CHANGED,
                        project,
                        milestone,
                        component.getName(),
                        Printed.of(was),
                        Printed.of(is));
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Unreadable component " + component, e);
        }
    }

    private void add(
            ChangeKind kind,
            String project,
            @Nullable String milestone,
            String field,
            @Nullable String old,
            @Nullable String now) {
        changes.add(new Change(kind, project, milestone, field, old, now));
    }
}
