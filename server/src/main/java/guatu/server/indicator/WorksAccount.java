package guatu.server.indicator;

import guatu.server.indicator.count.Flow;
import guatu.server.indicator.count.NamedWorks;
import guatu.server.indicator.count.StartAccount;
import guatu.server.journal.Period;
import guatu.server.project.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Draws up the works behind a figure (开工完工核算): those that its definition counts, or on which its
 * quantity is promised or reported.
 */
final class WorksAccount {

    private final Indicators.Asked asked;
    private final Question question;
    private final Counting counting;
    private final Definitions definitions;

    WorksAccount(Indicators.Asked asked, Question question, Definitions definitions) {
        this.asked = asked;
        this.question = question;
        this.counting = asked.evaluator().counting();
        this.definitions = definitions;
    }

    Works works() {
        Period period = question.period();
        List<Project> projects = projects();
        List<ProjectCourse> courses = courses(projects);
        Flow plan =
                new Flow(
                        codes(courses, one -> one.is(State.PLANNED_START, period)),
                        codes(courses, one -> one.is(State.PLANNED_FINISH, period)),
                        codes(courses, one -> plannedBefore(one, period)));
        Flow fact =
                new Flow(
                        codes(courses, one -> one.is(State.STARTED, period)),
                        codes(courses, one -> one.is(State.COMPLETED, period)),
                        codes(courses, one -> one.is(State.CARRIED_OVER, period)));
        Set<String> early = codes(courses, one -> one.is(State.EARLY_START, period));
        Set<String> notStarted = codes(courses, one -> one.is(State.MISSED_START, period));
        Set<String> missed =
                codes(courses, one -> one.is(State.MISSED_START, period) && isPast(one));
        int planned = plan.started().size();
        int late = fact.started().size() - early.size() - (planned - notStarted.size());
        Map<String, String> names = new TreeMap<>();
        courses.forEach(one -> names.put(one.project().code(), one.project().name()));
        return new Works(
                question.place(),
                period,
                courses.size(),
                plan,
                fact,
                inNumber(projects, Side.PLAN, plan),
                inNumber(projects, Side.RESULT, fact),
                new StartAccount(planned, fact.started().size(), early.size(), Math.max(0, late)),
                List.copyOf(early),
                List.copyOf(missed),
                names);
    }

    /** What is planned for a day to come is not missed yet. */
    private boolean isPast(ProjectCourse one) {
        LocalDate start = one.plannedStart();
        return start != null && !start.isAfter(counting.at().statusDate());
    }

    /** Under way when the period begins: started before, or planned to be. */
    private static boolean plannedBefore(ProjectCourse one, Period period) {
        LocalDate start = one.started() == null ? one.plannedStart() : one.started();
        LocalDate finished = one.finished();
        return start != null
                && start.isBefore(period.from())
                && (finished == null || !finished.isBefore(period.from()));
    }

    private static Set<String> codes(List<ProjectCourse> courses, Predicate<ProjectCourse> which) {
        Set<String> codes = new LinkedHashSet<>();
        courses.stream().filter(which).forEach(one -> codes.add(one.project().code()));
        return codes;
    }

    /** What is told in number of the same projects, beside the works that have names. */
    private Works.InNumber inNumber(List<Project> projects, Side side, Flow flow) {
        BigDecimal started = told(projects, side, State.STARTED);
        BigDecimal completed = told(projects, side, State.COMPLETED);
        return new Works.InNumber(
                started == null ? null : NamedWorks.of(started, flow.started().size()),
                completed == null ? null : NamedWorks.of(completed, flow.completed().size()),
                started == null || completed == null || completed.compareTo(started) <= 0
                        ? null
                        : NamedWorks.of(
                                completed.subtract(started), flow.completedOfCarriedOver().size()));
    }

    /** The number of works that start or are completed, by the indicators that say so. */
    private @Nullable BigDecimal told(List<Project> projects, Side side, State state) {
        for (Definition one : definitions.inForce(question.period().to())) {
            if (!one.countsWorks() || one.state() != state) {
                continue;
            }
            List<Item> items =
                    counting.items(one, question.period(), side, false).stream()
                            .filter(item -> projects.contains(item.project()))
                            .toList();
            if (!items.isEmpty()) {
                return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            }
        }
        return null;
    }

    private List<ProjectCourse> courses(List<Project> projects) {
        Map<String, Project> works = new LinkedHashMap<>();
        for (Project project : projects) {
            List<Project> parts = counting.at().list().partsOf(project.code());
            (parts.isEmpty() ? List.of(project) : parts).forEach(one -> works.put(one.code(), one));
        }
        return works.values().stream().map(one -> counting.course(one, null)).toList();
    }

    private List<Project> projects() {
        Definition definition = asked.definition();
        if (definition.aggregation().derived() || definition.counted() == null) {
            return List.of();
        }
        if (definition.counted() != Counted.QUANTITY) {
            return counting.counted(definition, question.period()).stream()
                    .filter(this::lies)
                    .toList();
        }
        List<Project> projects = new ArrayList<>();
        for (Side side : Side.values()) {
            counting.items(definition, question.period(), side, false).stream()
                    .map(Item::project)
                    .filter(this::lies)
                    .filter(one -> !projects.contains(one))
                    .forEach(projects::add);
        }
        return projects;
    }

    private boolean lies(Project project) {
        return counting.selection().lies(project, question.place());
    }
}
