package guatu.planfile;

import guatu.planfile.PlanFileProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong in an export that a tolerant parser would pass over: relations that lead nowhere,
 * ids that come twice, calendars without work, a file that breaks off. {@link XerLint} and {@link
 * XmlLint} tell it what stands in a file.
 */
final class Lint {
    private final List<PlanFileProblem> problems = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> namesInProjects = new HashSet<>();
    private final Set<String> projects = new HashSet<>();
    private final List<Relation> relations = new ArrayList<>();

    /** A relation by the ids of its activities and of the projects they are said to be in. */
    record Relation(String from, String to, String fromProject, String toProject) {}

    static List<PlanFileProblem> of(PlanFormat format, byte[] bytes) {
        var lint = new Lint();
        switch (format) {
            case XER -> new XerLint(lint).read(bytes);
            case MSPDI, PMXML -> new XmlLint(lint).read(bytes);
            case MPP -> {
                // Binary: its parser finds what is wrong.
            }
        }
        lint.relations.forEach(lint::check);
        return lint.problems;
    }

    void project(String id) {
        projects.add(id);
    }

    /** An activity by its id, and the code by which people know it. */
    void activity(String id, String code) {
        if (codes.putIfAbsent(id, code) != null) {
            problems.add(new PlanFileProblem(Code.DUPLICATE_ID, code, id));
        }
    }

    /** The code of an activity where codes are to be unique in a project. */
    void name(String project, String code) {
        if (!code.isEmpty() && !namesInProjects.add(project + '/' + code)) {
            problems.add(new PlanFileProblem(Code.DUPLICATE_CODE, code, code));
        }
    }

    void relation(Relation relation) {
        relations.add(relation);
    }

    /** A calendar without working hours, of its own or of another that it is made from. */
    void idleCalendar(String name) {
        problems.add(new PlanFileProblem(Code.CALENDAR_WITHOUT_WORK, "", name));
    }

    /** A part that every such file has is not there. */
    void missing(String part) {
        problems.add(new PlanFileProblem(Code.DAMAGED, "", part));
    }

    private void check(Relation relation) {
        if (codes.containsKey(relation.from()) && codes.containsKey(relation.to())) {
            return;
        }
        boolean elsewhere =
                isElsewhere(relation.fromProject()) || isElsewhere(relation.toProject());
        String from = codes.getOrDefault(relation.from(), relation.from());
        String to = codes.getOrDefault(relation.to(), relation.to());
        problems.add(
                new PlanFileProblem(
                        elsewhere ? Code.OTHER_PROJECT : Code.DANGLING_RELATION,
                        codes.getOrDefault(relation.to(), codes.getOrDefault(relation.from(), "")),
                        from + " → " + to));
    }

    /** Whether an activity is said to be in a project that was not exported. */
    private boolean isElsewhere(String project) {
        return !project.isEmpty() && !projects.contains(project);
    }
}
