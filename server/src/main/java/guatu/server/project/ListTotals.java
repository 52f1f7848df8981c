package guatu.server.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many projects a set of changes adds, removes and alters. */
record ListTotals(int added, int removed, int changed) {

    static ListTotals of(List<Change> changes) {
        Set<String> added = new HashSet<>();
        Set<String> removed = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (Change change : changes) {
            if (change.milestone() == null && change.kind() == ChangeKind.ADDED) {
                added.add(change.project());
            } else if (change.milestone() == null && change.kind() == ChangeKind.REMOVED) {
                removed.add(change.project());
            } else {
                changed.add(change.project());
            }
        }
        changed.removeAll(added);
        changed.removeAll(removed);
        return new ListTotals(added.size(), removed.size(), changed.size());
    }
}
