package guatu.cli;

import guatu.planfile.PlanFile;
import guatu.planfile.PlanFileProblem;
import guatu.schedule.plan.PlanSettings;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.time.Moments;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dated plan as a table of text (计划表). */
final class PlanTable {
    private static final int NAME = 40;
    private static final int MOST_TOLD = 20;

    private final PlanReport report;
    private final Terminal terminal;
    private final PlanWords words;

    PlanTable(PlanReport report, Terminal terminal) {
        this.report = report;
        this.terminal = terminal;
        this.words = new PlanWords(terminal);
    }

    void print(boolean criticalOnly) {
        head();
        terminal.out().println();
        row(
                terminal.text("编号", "code"),
                terminal.text("名称", "name"),
                terminal.text("开始", "start"),
                terminal.text("完成", "finish"),
                terminal.text("总时差(天)", "float (d)"),
                terminal.text("关键", "critical"));
        for (PlanReport.Line line : report.lines()) {
            if (!criticalOnly || line.critical()) {
                row(line);
            }
        }
        terminal.out().println();
        problems();
    }

    private void head() {
        PlanFile file = report.file();
        PlanSettings settings = file.plan().settings();
        long summaries = report.lines().stream().filter(l -> l.item().summary()).count();
        terminal.say(
                "%s（%s）：%d 项工作，%d 个汇总，%d 个关系，%d 个日历"
                        .formatted(
                                file.name(),
                                file.format(),
                                report.lines().size() - summaries,
                                summaries,
                                file.plan().links().size(),
                                file.plan().calendars().size()),
                "%s (%s): %d activities, %d summaries, %d relations, %d calendars"
                        .formatted(
                                file.name(),
                                file.format(),
                                report.lines().size() - summaries,
                                summaries,
                                file.plan().links().size(),
                                file.plan().calendars().size()));
        terminal.say(
                "开始 %s　数据日期 %s　完成 %s　关键 %d 项"
                        .formatted(
                                day(settings.start()),
                                day(settings.statusDate()),
                                day(report.finish()),
                                report.critical().size()),
                "start %s, data date %s, finish %s, %d critical"
                        .formatted(
                                day(settings.start()),
                                day(settings.statusDate()),
                                day(report.finish()),
                                report.critical().size()));
    }

    private static String day(@Nullable LocalDateTime time) {
        return time == null ? "–" : time.format(PlanWords.TIME);
    }

    private void row(PlanReport.Line line) {
        ActivityDates dates = line.dates();
        String name = "  ".repeat(Math.min(line.item().depth(), 8)) + line.item().name();
        row(
                line.item().code(),
                name,
                dates == null ? "–" : Moments.at(dates.start()).format(PlanWords.TIME),
                dates == null ? "–" : Moments.at(dates.finish()).format(PlanWords.TIME),
                dates == null ? "–" : report.days(dates.totalFloat()),
                line.critical() ? "●" : "");
    }

    private void row(
            String code, String name, String start, String finish, String room, String critical) {
        terminal.out()
                .println(
                        TextColumns.padded(code, 12)
                                + TextColumns.padded(TextColumns.cut(name, NAME), NAME + 2)
                                + TextColumns.padded(start, 18)
                                + TextColumns.padded(finish, 18)
                                + TextColumns.padded(room, 12)
                                + critical);
    }

    /** What is wrong, what is not represented, and where the file's own dates differ. */
    void problems() {
        report.dated()
                .loops()
                .forEach(loop ->
                        terminal.out()
                                .println(words.loop(loop.stream().map(report::name).toList())));
        told(
                terminal.text("有误，请改：", "To be mended:"),
                report.dated().problems().stream().map(p -> words.of(p, report)).toList());
        List<PlanFileProblem> all = report.file().problems();
        told(
                terminal.text("文件有误，请改：", "Wrong in the file:"),
                all.stream().filter(p -> !p.code().isLoss()).map(words::of).toList());
        told(
                terminal.text("本系统没有表示的内容：", "Not represented here:"),
                all.stream().filter(p -> p.code().isLoss()).map(words::of).toList());
        List<PlanReport.Line> differing = report.differing();
        told(
                terminal.text("与文件里所存日期不在同一天的：", "On another day than the file stores:"),
                differing.stream().map(this::difference).toList());
    }

    private String difference(PlanReport.Line line) {
        ActivityDates dates = line.dates();
        return "%s %s：%s – %s / %s – %s"
                .formatted(
                        line.item().code(),
                        line.item().name(),
                        day(line.item().start()),
                        day(line.item().finish()),
                        dates == null ? "–" : day(Moments.at(dates.start())),
                        dates == null ? "–" : day(Moments.at(dates.finish())));
    }

    private void told(String head, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        terminal.out().println(head);
        lines.stream().limit(MOST_TOLD).forEach(line -> terminal.out().println("  " + line));
        if (lines.size() > MOST_TOLD) {
            terminal.say(
                    "  ……共 %d 条".formatted(lines.size()), "  … %d in all".formatted(lines.size()));
        }
    }
}
