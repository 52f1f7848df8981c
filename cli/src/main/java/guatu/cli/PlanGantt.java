package guatu.cli;

import guatu.paper.PaperSize;
import guatu.paper.PdfPaper;
import guatu.paper.SvgPaper;
import guatu.paper.gantt.GanttLink;
import guatu.paper.gantt.GanttPrint;
import guatu.paper.gantt.GanttRow;
import guatu.paper.gantt.GanttSheet;
import guatu.schedule.plan.Activity;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.time.Moments;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dated plan as a chart (横道图), in SVG or on sheets in PDF. */
final class PlanGantt {
    private static final double SCREEN_WIDTH = 1_400;

    private final PlanReport report;
    private final Terminal terminal;

    PlanGantt(PlanReport report, Terminal terminal) {
        this.report = report;
        this.terminal = terminal;
    }

    String svg() {
        return SvgPaper.print(GanttPrint.onOne(sheet(), SCREEN_WIDTH));
    }

    byte[] pdf(PaperSize size) {
        return PdfPaper.print(report.file().name(), GanttPrint.onSheets(sheet(), size));
    }

    private GanttSheet sheet() {
        Map<String, Integer> rowOf = new HashMap<>();
        var rows = new ArrayList<GanttRow>();
        Map<String, Activity> activities = new HashMap<>();
        report.file().plan().activities().forEach(a -> activities.putIfAbsent(a.id(), a));
        for (PlanReport.Line line : report.lines()) {
            rowOf.put(line.item().id(), rows.size());
            rows.add(row(line, activities.get(line.item().id())));
        }
        return new GanttSheet(
                report.file().name(),
                subtitle(),
                status().toLocalDate(),
                rows,
                links(rowOf),
                Set.of(),
                terminal.english() ? GanttSheet.Words.ENGLISH : GanttSheet.Words.CHINESE);
    }

    private LocalDateTime status() {
        var settings = report.file().plan().settings();
        return settings.statusDate() == null ? settings.start() : settings.statusDate();
    }

    private String subtitle() {
        String finish = report.finish() == null ? "–" : report.finish().format(PlanWords.TIME);
        return terminal.text(
                "数据日期 %s　计算完成 %s　关键工作 %d 项"
                        .formatted(status().toLocalDate(), finish, report.critical().size()),
                "data date %s, computed finish %s, %d critical"
                        .formatted(status().toLocalDate(), finish, report.critical().size()));
    }

    private GanttRow row(PlanReport.Line line, @Nullable Activity activity) {
        ActivityDates dates = line.dates();
        GanttRow.Span forecast =
                dates == null ? null : span(Moments.at(dates.start()), Moments.at(dates.finish()));
        GanttRow.Span baseline =
                line.item().baselineStart() == null || line.item().baselineFinish() == null
                        ? null
                        : span(line.item().baselineStart(), line.item().baselineFinish());
        String note =
                dates == null || line.item().summary() || line.critical()
                        ? ""
                        : terminal.text("时差 %s 天", "float %s d")
                                .formatted(report.days(dates.totalFloat()));
        return new GanttRow(
                line.item().code() + " " + line.item().name(),
                Math.min(line.item().depth(), 6),
                line.item().summary(),
                baseline,
                forecast,
                actual(activity),
                line.critical() && !line.item().summary(),
                note);
    }

    private GanttRow.@Nullable Span actual(@Nullable Activity activity) {
        LocalDateTime start = activity == null ? null : activity.progress().actualStart();
        if (activity == null || start == null) {
            return null;
        }
        LocalDateTime finish = activity.progress().actualFinish();
        return span(start, finish == null ? status() : finish);
    }

    /** First and last day worked on: what ends at midnight ends the day before. */
    private static GanttRow.Span span(LocalDateTime start, LocalDateTime finish) {
        LocalDate first = start.toLocalDate();
        LocalDate last = finish.minusMinutes(1).toLocalDate();
        return new GanttRow.Span(first, last.isBefore(first) ? first : last);
    }

    private List<GanttLink> links(Map<String, Integer> rowOf) {
        var links = new ArrayList<GanttLink>();
        for (var link : report.file().plan().links()) {
            Integer from = rowOf.get(link.predecessor());
            Integer to = rowOf.get(link.successor());
            if (from != null && to != null) {
                boolean critical =
                        report.critical().contains(link.predecessor())
                                && report.critical().contains(link.successor());
                links.add(
                        new GanttLink(
                                from,
                                to,
                                !link.type().fromStart(),
                                link.type().toStart(),
                                critical));
            }
        }
        return links;
    }
}
