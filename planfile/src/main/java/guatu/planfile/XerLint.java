package guatu.planfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the tables of an XER export line by line: {@code %T} table, {@code %F} fields, {@code %R}
 * row.
 */
final class XerLint {
    private final Lint lint;
    private final Set<String> tables = new TreeSet<>();
    private Map<String, Integer> fields = Map.of();
    private String table = "";
    private boolean ended;

    XerLint(Lint lint) {
        this.lint = lint;
    }

    void read(byte[] bytes) {
        new String(bytes, Encoding.of(bytes)).lines().forEach(this::line);
        if (!ended) {
            lint.missing("%E");
        }
        if (!tables.contains("TASK")) {
            lint.missing("TASK");
        }
    }

    private void line(String line) {
        String[] cells = line.split("\t", -1);
        switch (cells[0]) {
            case "%T" -> {
                table = cells.length > 1 ? cells[1] : "";
                tables.add(table);
            }
            case "%F" -> {
                fields = new HashMap<>();
                for (int i = 1; i < cells.length; i++) {
                    fields.put(cells[i], i);
                }
            }
            case "%R" -> row(cells);
            case "%E" -> ended = true;
            default -> {
                // A continued note.
            }
        }
    }

    private void row(String[] cells) {
        switch (table) {
            case "CALENDAR" -> calendar(cells);
            case "PROJECT" -> lint.project(cell(cells, "proj_id"));
            case "TASK" -> {
                lint.activity(cell(cells, "task_id"), cell(cells, "task_code"));
                lint.name(cell(cells, "proj_id"), cell(cells, "task_code"));
            }
            case "TASKPRED" ->
                    lint.relation(
                            new Lint.Relation(
                                    cell(cells, "pred_task_id"),
                                    cell(cells, "task_id"),
                                    cell(cells, "pred_proj_id"),
                                    cell(cells, "proj_id")));
            default -> {
                // A table without activities.
            }
        }
    }

    /** Working hours stand in a calendar's data as {@code s|08:00} and {@code f|12:00}. */
    private void calendar(String[] cells) {
        if (cell(cells, "base_clndr_id").isEmpty() && !cell(cells, "clndr_data").contains("s|")) {
            lint.idleCalendar(cell(cells, "clndr_name"));
        }
    }

    private String cell(String[] cells, String field) {
        Integer at = fields.get(field);
        return at == null || at >= cells.length ? "" : cells[at];
    }
}
