package guatu.server.exchange.plan;

import guatu.server.exchange.cell.Plain;
import guatu.server.project.ProjectList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the milestone that a relation names (紧前节点): by key, by code or by name in the project. */
final class Predecessors {

    private final ProjectList list;
    private final Map<String, String> inFile = new HashMap<>();

    Predecessors(ProjectList list) {
        this.list = list;
    }

    void add(String key, String name) {
        if (!key.isEmpty()) {
            inFile.put(key, key);
            inFile.putIfAbsent(named(key, name), key);
        }
    }

    private static String named(String key, String name) {
        return key.substring(0, key.lastIndexOf('/') + 1) + "\n" + Plain.key(name);
    }

    /** The key of what a milestone's relation names, or null. */
    @Nullable String find(String successor, String name) {
        String project = successor.substring(0, successor.lastIndexOf('/') + 1);
        for (String key : new String[] {project + name, name}) {
            if (inFile.containsKey(key) || list.milestone(key) != null) {
                return key;
            }
        }
        return inFile.get(named(successor, name));
    }
}
