package guatu.server.indicator;

import guatu.server.indicator.count.Course;
import guatu.server.journal.Period;
import guatu.server.project.Kind;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plan and course of one project over its milestones, a package's parts included (项目进程).
 *
 * @param steps the milestones that count
 */
record ProjectCourse(Project project, List<Step> steps) {

    /**
     * A milestone with its plan and course.
     *
     * @param planned planned start, or the day it is due
     * @param due the day it is due, or null
     * @param course how it stands, or null for nothing reported
     */
    record Step(
            Milestone milestone,
            @Nullable LocalDate planned,
            @Nullable LocalDate due,
            @Nullable Course course) {

        @Nullable LocalDate begun() {
            return course == null ? null : course.begun();
        }

        @Nullable LocalDate finished() {
            return course == null ? null : course.finished();
        }

        boolean finishedBy(LocalDate day) {
            LocalDate finished = finished();
            return finished != null && !finished.isAfter(day);
        }

        BigDecimal percent() {
            return course == null ? BigDecimal.ZERO : course.percent();
        }
    }

    /** Reads a project; with a text, only milestones whose name holds it. */
    static ProjectCourse of(
            Standpoint at, Project project, Map<String, Course> courses, @Nullable String named) {
        List<Milestone> all = new ArrayList<>(at.list().milestonesOf(project.code()));
        at.list()
                .partsOf(project.code())
                .forEach(part -> all.addAll(at.list().milestonesOf(part.code())));
        List<Step> steps =
                all.stream()
                        .filter(one -> named == null || one.name().contains(named))
                        .map(one -> step(at, one, courses.get(one.key())))
                        .toList();
        return new ProjectCourse(project, steps);
    }

    private static Step step(Standpoint at, Milestone one, @Nullable Course course) {
        LocalDate due = one.plannedFinish();
        if (due == null && one.anchor() != null) {
            LocalDate event = at.eventDays().get(one.anchor().event());
            due = event == null ? null : event.minusDays(one.anchor().calendarDaysBefore());
        }
        due = due == null ? one.mustBy() : due;
        return new Step(one, one.plannedStart() == null ? due : one.plannedStart(), due, course);
    }

    @Nullable LocalDate plannedStart() {
        return days(Step::planned).min(LocalDate::compareTo).orElse(null);
    }

    @Nullable LocalDate plannedFinish() {
        return days(Step::due).max(LocalDate::compareTo).orElse(null);
    }

    @Nullable LocalDate started() {
        return days(Step::begun).min(LocalDate::compareTo).orElse(null);
    }

    /** The day the last of all milestones was finished, null until then. */
    @Nullable LocalDate finished() {
        boolean all = !steps.isEmpty() && steps.stream().allMatch(one -> one.finished() != null);
        return all ? days(Step::finished).max(LocalDate::compareTo).orElse(null) : null;
    }

    private Stream<LocalDate> days(Function<Step, @Nullable LocalDate> day) {
        return steps.stream().map(day).filter(Objects::nonNull);
    }

    /** Weighted percent done, to one decimal, rounded down. */
    BigDecimal percent() {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (Step step : steps) {
            weight = weight.add(step.milestone().weight());
            done = done.add(step.milestone().weight().multiply(step.percent()));
        }
        return weight.signum() == 0 ? weight : done.divide(weight, 1, RoundingMode.DOWN);
    }

    /** Whether it counts in a state within a period. */
    boolean is(State state, Period period) {
        return switch (state) {
            case LISTED -> true;
            case PLANNED_START -> planned(period);
            case STARTED -> holds(period, started());
            case EARLY_START -> early(period);
            case MISSED_START -> planned(period) && !startedBy(period.to());
            case PLANNED_FINISH -> holds(period, plannedFinish());
            case COMPLETED -> holds(period, finished());
            case CARRIED_OVER -> carriedOver(period);
            case GOAL_MET -> unmet(period.to()) == null && dueBy(period.to());
        };
    }

    private boolean planned(Period period) {
        return project.kind() != Kind.OFF_PLAN && holds(period, plannedStart());
    }

    private boolean early(Period period) {
        LocalDate planned = plannedStart();
        boolean later = planned != null && planned.isAfter(period.to());
        return holds(period, started()) && (later || project.kind() == Kind.OFF_PLAN);
    }

    private boolean startedBy(LocalDate day) {
        LocalDate started = started();
        return started != null && !started.isAfter(day);
    }

    private boolean carriedOver(Period period) {
        LocalDate started = started();
        LocalDate finished = finished();
        return started != null
                && started.isBefore(period.from())
                && (finished == null || !finished.isBefore(period.from()));
    }

    private boolean dueBy(LocalDate day) {
        return steps.stream().anyMatch(one -> one.due() != null && !one.due().isAfter(day));
    }

    /** The first milestone that was due by a day and is not finished by then, or null. */
    @Nullable Step unmet(LocalDate day) {
        return steps.stream()
                .filter(one -> one.due() != null && !one.due().isAfter(day))
                .filter(one -> !one.finishedBy(day))
                .findFirst()
                .orElse(null);
    }

    /** The first milestone that is not finished, or null. */
    @Nullable Step unfinished() {
        return steps.stream().filter(one -> one.finished() == null).findFirst().orElse(null);
    }

    /** Ids of the reports it stands on. */
    List<UUID> entries() {
        return steps.stream()
                .map(Step::course)
                .filter(Objects::nonNull)
                .map(Course::entry)
                .toList();
    }

    private static boolean holds(Period period, @Nullable LocalDate day) {
        return day != null && period.holds(day);
    }
}
