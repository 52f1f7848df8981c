package guatu.server.wallmap;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.forecast.Board;
import guatu.server.forecast.EntryViews;
import guatu.server.forecast.Items;
import guatu.server.forecast.ProjectView;
import guatu.server.journal.Journal;
import guatu.server.project.HistoryStep;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads one project's page from a board, its history from the list, its reports from the journal.
 */
@Component
final class ProjectReading {

    /** A span longer than this is not drawn day by day. */
    private static final int MOST_DAYS = 5_000;

    private final Items items;
    private final Phases phases;
    private final Why why;
    private final Paces paces;
    private final Projects projects;
    private final Journal journal;
    private final EntryViews entries;

    ProjectReading(
            Items items,
            Phases phases,
            Why why,
            Paces paces,
            Projects projects,
            Journal journal,
            EntryViews entries) {
        this.items = items;
        this.phases = phases;
        this.why = why;
        this.paces = paces;
        this.projects = projects;
        this.journal = journal;
        this.entries = entries;
    }

    ProjectPage page(Board board, ProjectView view) {
        Project project = view.project();
        return new ProjectPage(
                items.facts(board, view),
                project.aliases(),
                project.place(),
                project.content(),
                project.supportingUnits().stream()
                        .map(unit -> new ProjectPage.Named(unit, board.frame().unitName(unit)))
                        .toList(),
                named(board.list().partsOf(project.code()).stream()),
                predecessor(board, project.predecessor()),
                named(successors(board, project.code())),
                phases.of(board, view),
                project.buildings(),
                project.promises(),
                project.dormancy(),
                project.source(),
                project.extras(),
                view.all().stream().map(one -> items.milestone(board, view, one)).toList(),
                projects.history(project.code()).stream().map(ProjectReading::line).toList(),
                entries.of(board, journal.historyOfProject(project.code())),
                why.of(board, view),
                paces.of(board, view),
                Countdowns.of(board, view),
                board.listVersion(),
                board.statusDate(),
                board.asOf(),
                board.position(),
                nonWorkingDays(board, view.dates()));
    }

    private static ProjectPage.@Nullable Named predecessor(Board board, @Nullable String code) {
        Project before = code == null ? null : board.list().project(code);
        return before == null ? null : new ProjectPage.Named(before.code(), before.name());
    }

    private static Stream<Project> successors(Board board, String code) {
        return board.list().projects().stream().filter(one -> code.equals(one.predecessor()));
    }

    private static List<ProjectPage.Named> named(Stream<Project> several) {
        return several.map(one -> new ProjectPage.Named(one.code(), one.name())).toList();
    }

    private static ProjectPage.HistoryLine line(HistoryStep step) {
        return new ProjectPage.HistoryLine(
                step.version().no(),
                step.version().at(),
                step.version().by(),
                step.version().reason(),
                step.change().milestone(),
                step.change().field(),
                step.change().before(),
                step.change().after());
    }

    private static List<LocalDate> nonWorkingDays(Board board, ProjectView.Dates dates) {
        LocalDate from = earlier(dates.plannedStart(), dates.forecastStart());
        LocalDate to = later(dates.plannedFinish(), dates.forecastFinish());
        if (from == null || to == null) {
            return List.of();
        }
        WorkingCalendar calendar = board.frame().calendar();
        return from.datesUntil(to.plusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> !calendar.isWorkingDay(day))
                .toList();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
        return one == null || (two != null && two.isBefore(one)) ? two : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate two) {
        return one == null || (two != null && two.isAfter(one)) ? two : one;
    }
}
