package guatu.server.project.check;

import guatu.server.project.ListEdit;
import guatu.server.project.ProjectList;
import guatu.server.project.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about the relations between milestones. */
final class RelationRules {

    /** Ten years either way; a longer lag is a slip of the pen. */
    private static final int LONGEST_LAG_DAYS = 3_650;

    private final ListEdit edit;
    private final ProjectList after;
    private final Complaints complaints;

    RelationRules(ListEdit edit, ProjectList after, Complaints complaints) {
        this.edit = edit;
        this.after = after;
        this.complaints = complaints;
    }

    void check() {
        edit.relationsInto().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(into -> into(into.getKey(), into.getValue()));
        loops();
    }

    private void into(String key, List<Relation> relations) {
        boolean unknown = after.milestone(key) == null;
        complaints.addIf(unknown, key, "relationsIn", "relation.unknown-milestone", key);
        Set<String> predecessors = new HashSet<>();
        for (Relation relation : relations) {
            ends(key, relation);
            boolean twice = !predecessors.add(relation.from() + relation.type());
            complaints.addIf(twice, key, "relationsIn", "relation.duplicate", relation.from());
            boolean far = Math.abs((long) relation.lag()) > LONGEST_LAG_DAYS;
            complaints.addIf(far, key, "relationsIn", "relation.lag-out-of-range", relation.lag());
        }
    }

    private void ends(String key, Relation relation) {
        String from = relation.from();
        boolean unknown = after.milestone(from) == null;
        complaints.addIf(unknown, key, "relationsIn", "relation.unknown-milestone", from);
        boolean elsewhere = !relation.to().equals(key);
        complaints.addIf(elsewhere, key, "relationsIn", "relation.other-milestone", relation.to());
    }

    /** A loop is named once, by its milestones in order, the first again at the end. */
    private void loops() {
        for (List<String> loop : RelationLoops.in(after.relations())) {
            String first = loop.getFirst();
            String named = String.join(" → ", loop) + " → " + first;
            complaints.add(first, "relationsIn", "relation.loop", named);
        }
    }
}
