package guatu.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual milestones of each kind of project (老旧小区, 城中村, 园区, 道路, …). */
final class Templates {

    private final Map<String, List<Step>> byName = new HashMap<>();

    Templates(Table table) {
        for (Map<String, String> row : table.rows()) {
            byName.computeIfAbsent(cell(row, "模板"), name -> new ArrayList<>()).add(step(row));
        }
    }

    private static Step step(Map<String, String> row) {
        return new Step(
                cell(row, "序"),
                cell(row, "节点名称"),
                Integer.parseInt(cell(row, "工期")),
                Link.parse(cell(row, "紧前")),
                Integer.parseInt(cell(row, "权重")),
                cell(row, "佐证要求"),
                cell(row, "配合"));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** The steps of a template in their order. */
    List<Step> steps(String name) {
        List<Step> steps = byName.get(name);
        if (steps == null) {
            throw new IllegalArgumentException(
                    "no template " + name + "; there are " + byName.keySet());
        }
        return List.copyOf(steps);
    }
}
