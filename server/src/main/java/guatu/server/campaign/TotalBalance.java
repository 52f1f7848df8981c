package guatu.server.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How announced totals and what is really there differ (申报与清单差额). "109 项任务" announced over several
 * lines must equal the lines' tasks, or the rest shows as 未归线 n 项.
 */
final class TotalBalance {

    private final List<WorkLine> lines;
    private final List<DeclaredTotal> totals;
    private final ListCount list;

    TotalBalance(List<WorkLine> lines, List<DeclaredTotal> totals, ListCount list) {
        this.lines = lines;
        this.totals = totals;
        this.list = list;
    }

    /**
     * A work line.
     *
     * @param declared tasks announced for the line, or null
     * @param counted tasks the list has on it
     * @param unassigned announced tasks that the list does not have; 0 without an announcement
     */
    record Line(WorkLine line, @Nullable Integer declared, int counted, int unassigned) {}

    /**
     * An announced total.
     *
     * @param counted what is there: for tasks those of all lines together, else what the list
     *     counts
     * @param difference announced less counted; for tasks it is 未归线
     */
    record Total(DeclaredTotal declared, int counted, int difference) {}

    List<Line> lines() {
        return lines.stream().map(this::line).toList();
    }

    /**
     * The totals of districts and of the whole campaign; those of single lines are in the lines.
     */
    List<Total> totals() {
        return totals.stream().filter(total -> !isOfLine(total)).map(this::total).toList();
    }

    private Line line(WorkLine line) {
        int counted = list.count(line.code(), DeclaredTotal.What.TASKS);
        Integer declared = declaredTasks(line);
        return new Line(line, declared, counted, declared == null ? 0 : declared - counted);
    }

    private Total total(DeclaredTotal total) {
        int counted =
                total.what() == DeclaredTotal.What.TASKS
                        ? tasksOnLines(total.scope())
                        : list.count(total.scope(), total.what());
        return new Total(total, counted, total.count() - counted);
    }

    /** A line's own announced tasks count; without an announcement those the list has on it. */
    private int tasksOnLines(String scope) {
        boolean everywhere = scope.equals(DeclaredTotal.WHOLE_CAMPAIGN);
        return lines().stream()
                .filter(line -> everywhere || scope.equals(line.line().district()))
                .mapToInt(line -> line.declared() == null ? line.counted() : line.declared())
                .sum();
    }

    private @Nullable Integer declaredTasks(WorkLine line) {
        return totals.stream()
                .filter(total -> total.scope().equals(line.code()))
                .filter(total -> total.what() == DeclaredTotal.What.TASKS)
                .map(DeclaredTotal::count)
                .findFirst()
                .orElse(null);
    }

    private boolean isOfLine(DeclaredTotal total) {
        return lines.stream().anyMatch(line -> line.code().equals(total.scope()));
    }
}
