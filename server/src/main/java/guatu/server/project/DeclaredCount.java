package guatu.server.project;

import guatu.server.campaign.DeclaredTotal;
import guatu.server.campaign.ListCount;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Counts the current list beside what was announced (清单计数与申报数). */
@Component
final class DeclaredCount implements ListCount {

    private final Projects projects;

    DeclaredCount(Projects projects) {
        this.projects = projects;
    }

    /** A package counts as one; a project counts in one district and on one line. */
    @Override
    public int count(String scope, DeclaredTotal.What what) {
        ProjectList list = projects.current();
        Predicate<Project> wanted = inScope(scope).and(of(what));
        return (int)
                list.projects().stream()
                        .filter(project -> !list.isPart(project))
                        .filter(wanted)
                        .count();
    }

    private static Predicate<Project> inScope(String scope) {
        return scope.equals(DeclaredTotal.WHOLE_CAMPAIGN)
                ? project -> true
                : project -> scope.equals(project.district()) || scope.equals(project.line());
    }

    private static Predicate<Project> of(DeclaredTotal.What what) {
        return switch (what) {
            case TASKS, PROJECTS -> project -> true;
            case NEW -> project -> project.kind() == Kind.NEW;
            case CONTINUING -> project -> project.kind() == Kind.CONTINUING;
            case PREPARATORY -> project -> project.kind() == Kind.PREPARATORY;
            case OFF_PLAN -> project -> project.kind() == Kind.OFF_PLAN;
        };
    }
}
