package guatu.planfile;

import guatu.planfile.PlanFileProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong in a text export that a tolerant parser would pass over: relations that lead
 * nowhere, ids that come twice, a file that breaks off.
 */
final class Lint {
    private final List<PlanFileProblem> problems = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> tables = new TreeSet<>();
    private Map<String, Integer> fields = Map.of();
    private String table = "";
    private boolean ended;

    private Lint() {}

    static List<PlanFileProblem> of(PlanFormat format, byte[] bytes) {
        if (format != PlanFormat.XER) {
            return List.of();
        }
        var lint = new Lint();
        List<String> lines = new String(bytes, Encoding.of(bytes)).lines().toList();
        lines.forEach(lint::activity);
        lines.forEach(lint::relation);
        lint.whole();
        return lint.problems;
    }

    private void activity(String line) {
        String[] cells = cells(line);
        if (cells[0].equals("%R") && table.equals("TASK")) {
            String id = cell(cells, "task_id");
            String code = cell(cells, "task_code");
            if (codes.putIfAbsent(id, code) != null) {
                report(Code.DUPLICATE_ID, code, id);
            }
        }
    }

    private void relation(String line) {
        String[] cells = cells(line);
        if (cells[0].equals("%R") && table.equals("TASKPRED")) {
            String from = cell(cells, "pred_task_id");
            String to = cell(cells, "task_id");
            if (!codes.containsKey(from) || !codes.containsKey(to)) {
                String known = codes.getOrDefault(to, codes.getOrDefault(from, ""));
                report(Code.DANGLING_RELATION, known, from + " → " + to);
            }
        }
    }

    private void whole() {
        if (!ended) {
            report(Code.DAMAGED, "", "%E");
        }
        if (!tables.contains("TASK")) {
            report(Code.DAMAGED, "", "TASK");
        }
    }

    private String[] cells(String line) {
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
            case "%E" -> ended = true;
            default -> {
                // A row, or a continued note.
            }
        }
        return cells;
    }

    private String cell(String[] cells, String field) {
        Integer at = fields.get(field);
        return at == null || at >= cells.length ? "" : cells[at];
    }

    private void report(Code code, String activity, String value) {
        problems.add(new PlanFileProblem(code, activity, value));
    }
}
