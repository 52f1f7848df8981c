package guatu.cli;

import guatu.planfile.PlanItem;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.time.Moments;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two plans beside each other, activity by activity by their codes (计划比较). */
final class PlanDifferences {
    private final PlanReport before;
    private final PlanReport after;
    private final Terminal terminal;

    PlanDifferences(PlanReport before, PlanReport after, Terminal terminal) {
        this.before = before;
        this.after = after;
        this.terminal = terminal;
    }

    void print() {
        Map<String, PlanReport.Line> was = by(PlanItem::code, before);
        Map<String, PlanReport.Line> is = by(PlanItem::code, after);
        int same = 0;
        terminal.say(
                "与 %s 比较（计算日期，日历日）".formatted(before.file().name()),
                "Beside %s (computed dates, calendar days)".formatted(before.file().name()));
        for (Map.Entry<String, PlanReport.Line> entry : is.entrySet()) {
            PlanReport.Line old = was.remove(entry.getKey());
            same += print(entry.getValue(), old) ? 0 : 1;
        }
        was.values().forEach(gone -> print("-", gone, gone.dates(), ""));
        terminal.say("未变：%d 项".formatted(same), "unchanged: %d".formatted(same));
    }

    /** Prints only what moved, with a head that says why; nothing if nothing did. */
    void printMoved(String head) {
        Map<String, PlanReport.Line> was = by(PlanItem::id, before);
        boolean told = false;
        for (PlanReport.Line line : after.lines()) {
            PlanReport.Line old = was.get(line.item().id());
            if (old != null && moved(line, old)) {
                if (!told) {
                    terminal.out().println(head);
                    told = true;
                }
                print(line, old);
            }
        }
    }

    private static boolean moved(PlanReport.Line line, PlanReport.Line old) {
        ActivityDates now = line.dates();
        ActivityDates then = old.dates();
        return now != null
                && then != null
                && (now.start() != then.start() || now.finish() != then.finish());
    }

    private static Map<String, PlanReport.Line> by(
            Function<PlanItem, String> key, PlanReport report) {
        var lines = new LinkedHashMap<String, PlanReport.Line>();
        for (PlanReport.Line line : report.lines()) {
            if (!line.item().summary()) {
                lines.putIfAbsent(key.apply(line.item()), line);
            }
        }
        return lines;
    }

    /** Prints a line that changed; tells whether it did. */
    private boolean print(PlanReport.Line line, PlanReport.@Nullable Line old) {
        if (old == null) {
            print("+", line, line.dates(), "");
            return true;
        }
        ActivityDates now = line.dates();
        ActivityDates then = old.dates();
        if (now == null || then == null || !moved(line, old)) {
            return false;
        }
        String moved =
                terminal.text("开始 %+d，完成 %+d", "start %+d, finish %+d")
                        .formatted(
                                days(then.start(), now.start()), days(then.finish(), now.finish()));
        print("~", line, now, moved);
        return true;
    }

    private static long days(int from, int to) {
        LocalDateTime first = Moments.at(from).toLocalDate().atStartOfDay();
        LocalDateTime second = Moments.at(to).toLocalDate().atStartOfDay();
        return Duration.between(first, second).toDays();
    }

    private void print(
            String sign, PlanReport.Line line, @Nullable ActivityDates dates, String moved) {
        terminal.out()
                .println(
                        "%s %s%s%s%s"
                                .formatted(
                                        sign,
                                        TextColumns.padded(line.item().code(), 12),
                                        TextColumns.padded(
                                                TextColumns.cut(line.item().name(), 40), 42),
                                        dates == null
                                                ? ""
                                                : Moments.at(dates.start()).format(PlanWords.TIME)
                                                        + " – "
                                                        + Moments.at(dates.finish())
                                                                .format(PlanWords.TIME)
                                                        + "  ",
                                        moved));
    }
}
