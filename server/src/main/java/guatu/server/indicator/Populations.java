package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.project.Project;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether all of a population are done (全部完成核对): "all" is a question about a denominator,
 * and one that is not done breaks it.
 */
final class Populations {

    private final Counting counting;

    Populations(Counting counting) {
        this.counting = counting;
    }

    Population answer(PopulationQuestion question) {
        Period year = Period.year(LocalDate.of(question.planYear(), 1, 1));
        List<Project> projects =
                counting.selection().of(condition(question), year).stream()
                        .filter(one -> !counting.at().list().isPart(one))
                        .filter(one -> counting.selection().lies(one, question.place()))
                        .toList();
        List<String> codes = new ArrayList<>();
        int done = 0;
        Population.Breaker first = null;
        for (Project project : projects) {
            codes.add(project.code());
            Population.Breaker breaker = breaker(project, question.done(), year);
            if (breaker == null) {
                done++;
            } else if (first == null) {
                first = breaker;
            }
        }
        return new Population(
                question,
                counting.at().asOf(),
                counting.at().list().version(),
                counting.at().position(),
                codes,
                done,
                first);
    }

    private static Condition condition(PopulationQuestion question) {
        return new Condition(
                question.kind() == null ? Set.of() : Set.of(question.kind()),
                question.level(),
                question.action() == null ? Set.of() : Set.of(question.action()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                question.planYear(),
                false,
                Packages.ONE);
    }

    private Population.@Nullable Breaker breaker(Project project, Done done, Period year) {
        ProjectCourse course = counting.course(project, null);
        return switch (done) {
            case STARTED -> {
                LocalDate started = course.started();
                boolean begun = started != null && !started.isAfter(year.to());
                yield begun
                        ? null
                        : breaker(project, null, Problem.of("indicator.all.not-started"));
            }
            case FINISHED -> unfinished(course);
            case YEAR_GOAL -> unmet(course, year);
        };
    }

    private static Population.@Nullable Breaker unfinished(ProjectCourse course) {
        if (course.finished() != null) {
            return null;
        }
        ProjectCourse.Step step = course.unfinished();
        if (step == null) {
            return breaker(course.project(), null, Problem.of("indicator.all.no-milestones"));
        }
        return breaker(
                course.project(),
                step,
                Problem.of(
                        "indicator.all.not-finished",
                        course.percent(),
                        step.milestone().name(),
                        step.percent()));
    }

    private static Population.@Nullable Breaker unmet(ProjectCourse course, Period year) {
        if (course.is(State.GOAL_MET, year)) {
            return null;
        }
        ProjectCourse.Step step = course.unmet(year.to());
        if (step == null) {
            return breaker(
                    course.project(),
                    null,
                    Problem.of("indicator.all.no-goal", year.to().getYear()));
        }
        return breaker(
                course.project(),
                step,
                Problem.of(
                        "indicator.all.goal-missed",
                        step.milestone().name(),
                        Objects.toString(step.due()),
                        step.percent()));
    }

    private static Population.Breaker breaker(
            Project project, ProjectCourse.@Nullable Step step, Problem reason) {
        return new Population.Breaker(
                project.code(),
                project.name(),
                step == null ? null : step.milestone().key(),
                reason);
    }
}
