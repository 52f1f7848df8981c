package guatu.cli;

import guatu.planfile.PlanItem;
import guatu.schedule.check.Assessment;
import guatu.schedule.check.Finding;
import guatu.schedule.check.OutOfSequence;
import guatu.schedule.check.Point;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.profile.PlanTrace;
import guatu.schedule.profile.Profile;
import guatu.schedule.profile.TracePath;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The quality of a plan, float paths, and why a date is what it is (检查与溯因). */
final class PlanChecks {
    private static final int MOST_NAMED = 8;

    private final PlanReport report;
    private final Terminal terminal;
    private final PlanWords words;

    PlanChecks(PlanReport report, Terminal terminal) {
        this.report = report;
        this.terminal = terminal;
        this.words = new PlanWords(terminal);
    }

    /** The fourteen points, and progress out of sequence. */
    void check(Profile profile) {
        Map<String, LocalDateTime> baseline = new HashMap<>();
        for (PlanItem item : report.file().items().values()) {
            if (item.baselineFinish() != null) {
                baseline.put(item.id(), item.baselineFinish());
            }
        }
        terminal.say("DCMA 14 点检查", "DCMA 14-point assessment");
        int number = 1;
        for (Finding finding : Assessment.of(report.file().plan(), profile, baseline)) {
            print(number++, finding);
        }
        List<ActivityLink> overtaken = OutOfSequence.among(report.file().plan());
        terminal.say(
                "逆序进展：%d 对".formatted(overtaken.size()),
                "progress out of sequence: %d relations".formatted(overtaken.size()));
        overtaken.stream()
                .limit(MOST_NAMED)
                .forEach(link ->
                        terminal.out()
                                .println(
                                        "  %s → %s (%s)"
                                                .formatted(
                                                        report.name(link.predecessor()),
                                                        report.name(link.successor()),
                                                        link.type())));
    }

    private void print(int number, Finding finding) {
        boolean index =
                finding.point() == Point.CRITICAL_PATH_LENGTH_INDEX
                        || finding.point() == Point.BASELINE_EXECUTION_INDEX;
        String found =
                index
                        ? "%.2f".formatted(finding.found() / 100.0)
                        : "%d / %d (%.1f %%)"
                                .formatted(finding.found(), finding.of(), finding.percent());
        String named =
                finding.passed()
                        ? ""
                        : String.join(
                                ", ",
                                finding.activities().stream()
                                        .limit(MOST_NAMED)
                                        .map(report::code)
                                        .toList());
        terminal.out()
                .println(
                        "%2d %s %s%s%s"
                                .formatted(
                                        number,
                                        finding.passed() ? "✓" : "✗",
                                        TextColumns.padded(words.of(finding.point()), 36),
                                        TextColumns.padded(found, 24),
                                        named));
    }

    /** The walk back from an activity; false if there is none of that name. */
    boolean why(String called) {
        PlanTrace trace = report.dated().trace();
        String id = report.id(called);
        if (id == null || trace == null) {
            return false;
        }
        int step = 1;
        for (var one : trace.why(id)) {
            terminal.out().println("%3d. %s".formatted(step++, words.of(one, report)));
        }
        return true;
    }

    /** The first float paths to an activity, or to the one that finishes last. */
    boolean paths(String called, int most) {
        PlanTrace trace = report.dated().trace();
        String target = trace == null ? null : called.isEmpty() ? trace.last() : report.id(called);
        if (target == null || trace == null) {
            return false;
        }
        terminal.say(
                "到 %s 的浮动路径".formatted(report.name(target)),
                "Float paths to %s".formatted(report.name(target)));
        int number = 1;
        for (TracePath path : trace.floatPaths(target, most)) {
            terminal.out()
                    .println(
                            terminal.text("%2d. 时差 %s 天：%s", "%2d. float %s days: %s")
                                    .formatted(
                                            number++,
                                            report.days(path.minutes()),
                                            String.join(
                                                    " ← ",
                                                    path.activities().stream()
                                                            .map(report::code)
                                                            .toList())));
        }
        return true;
    }
}
