package guatu.server.planning;

import guatu.paper.gantt.GanttLink;
import guatu.paper.gantt.GanttRow;
import guatu.paper.gantt.GanttSheet;
import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.forecast.Board;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Relation;
import guatu.server.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays projects out as rows of a chart to print (横道图): each project with its milestones. */
final class ProjectChart {
    private static final int MOST_DAYS = 5_000;

    private final Board board;
    private final Map<String, BaselineSpan> baseline;
    private final Wording wording;
    private final List<GanttRow> rows = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    /**
     * Begins a chart.
     *
     * @param baseline spans by milestone that stand under the bars; without one, the planned dates
     */
    ProjectChart(Board board, Map<String, BaselineSpan> baseline, Wording wording) {
        this.board = board;
        this.baseline = baseline;
        this.wording = wording;
    }

    ProjectChart add(ProjectView project) {
        rows.add(
                new GanttRow(
                        project.project().code() + " " + project.project().name(),
                        0,
                        true,
                        null,
                        span(project.dates().forecastStart(), project.dates().forecastFinish()),
                        null,
                        false,
                        ""));
        for (MilestoneView milestone : project.own()) {
            rowOf.put(milestone.key(), rows.size());
            rows.add(row(milestone));
        }
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    GanttSheet sheet(String title, @Nullable String baselineName, boolean english) {
        String subtitle =
                baselineName == null
                        ? wording.say(
                                "planning.print.plan", board.statusDate(), board.listVersion())
                        : wording.say(
                                "planning.print.baseline",
                                board.statusDate(),
                                board.listVersion(),
                                baselineName);
        return new GanttSheet(
                title,
                subtitle,
                board.statusDate(),
                rows,
                links(),
                daysOff(),
                english ? GanttSheet.Words.ENGLISH : GanttSheet.Words.CHINESE);
    }

    private GanttRow row(MilestoneView view) {
        BaselineSpan kept = baseline.get(view.key());
        GanttRow.Span below =
                kept == null && baseline.isEmpty()
                        ? span(view.milestone().plannedStart(), view.due())
                        : kept == null ? null : span(kept.start(), kept.finish());
        LocalDate started = view.standing().started();
        LocalDate finished = view.standing().finished();
        LocalDate until = finished == null ? board.statusDate() : finished;
        LocalDate from = started == null ? finished : started;
        return new GanttRow(
                view.milestone().name(),
                1,
                false,
                below,
                span(view.forecastStart(), view.forecastFinish()),
                from == null ? null : span(from, until),
                view.critical(),
                note(view));
    }

    private String note(MilestoneView view) {
        String unit = board.frame().unitName(view.milestone().leadUnit());
        String slip =
                view.slipWorkingDays() > 0
                        ? wording.say("planning.print.slip", view.slipWorkingDays())
                        : "";
        return ((unit == null ? "" : unit) + " " + slip).strip();
    }

    private static GanttRow.@Nullable Span span(
            @Nullable LocalDate start, @Nullable LocalDate finish) {
        LocalDate last = finish == null ? start : finish;
        if (last == null) {
            return null;
        }
        return new GanttRow.Span(start == null || start.isAfter(last) ? last : start, last);
    }

    private List<GanttLink> links() {
        var links = new ArrayList<GanttLink>();
        for (Relation relation : board.list().relations()) {
            Integer from = rowOf.get(relation.from());
            Integer to = rowOf.get(relation.to());
            if (from != null && to != null) {
                String type = relation.type().name();
                boolean critical = rows.get(from).critical() && rows.get(to).critical();
                links.add(
                        new GanttLink(
                                from, to, type.startsWith("F"), type.endsWith("S"), critical));
            }
        }
        return links;
    }

    private Set<LocalDate> daysOff() {
        LocalDate from = board.statusDate();
        LocalDate to = board.statusDate();
        for (GanttRow row : rows) {
            GanttRow.Span span = row.forecast();
            if (span != null) {
                from = span.first().isBefore(from) ? span.first() : from;
                to = span.last().isAfter(to) ? span.last() : to;
            }
        }
        WorkingCalendar calendar = board.frame().calendar();
        return from.datesUntil(to.plusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> !calendar.isWorkingDay(day))
                .collect(Collectors.toSet());
    }
}
