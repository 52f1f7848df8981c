package guatu.server.project.check;

import guatu.server.project.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds circular relations: a depth-first walk with its own stack, so that a chain of a hundred
 * thousand milestones is no deeper than one. Linear in milestones and relations.
 */
final class RelationLoops {

    private enum Mark {
        OPEN,
        CLOSED
    }

    private record Step(String milestone, Iterator<String> successors) {}

    private final Map<String, List<String>> successors = new TreeMap<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final Deque<Step> path = new ArrayDeque<>();
    private final List<List<String>> loops = new ArrayList<>();

    private RelationLoops(List<Relation> relations) {
        for (Relation relation : relations) {
            successors
                    .computeIfAbsent(relation.from(), from -> new ArrayList<>())
                    .add(relation.to());
        }
    }

    /** Each loop that the walk closes, its milestones in the order of work. */
    static List<List<String>> in(List<Relation> relations) {
        RelationLoops search = new RelationLoops(relations);
        for (String milestone : search.successors.keySet()) {
            if (!search.marks.containsKey(milestone)) {
                search.walk(milestone);
            }
        }
        return search.loops;
    }

    private void walk(String start) {
        enter(start);
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (!step.successors().hasNext()) {
                marks.put(step.milestone(), Mark.CLOSED);
                path.removeLast();
                continue;
            }
            String next = step.successors().next();
            Mark mark = marks.get(next);
            if (mark == null) {
                enter(next);
            } else if (mark == Mark.OPEN) {
                loops.add(pathFrom(next));
            }
        }
    }

    private void enter(String milestone) {
        marks.put(milestone, Mark.OPEN);
        List<String> next = successors.getOrDefault(milestone, List.of());
        path.addLast(new Step(milestone, next.iterator()));
    }

    private List<String> pathFrom(String milestone) {
        return path.stream()
                .map(Step::milestone)
                .dropWhile(passed -> !passed.equals(milestone))
                .toList();
    }
}
