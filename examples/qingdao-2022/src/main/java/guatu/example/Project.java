package guatu.example;

import java.util.List;
import java.util.Map;

/**
 * One project (项目) of the list.
 *
 * @param cells its row by the column names of the sheet 项目清单
 */
record Project(Map<String, String> cells, List<Milestone> milestones) {

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    String code() {
        return cell("项目编码");
    }

    /** The lead unit: the first that 责任单位 names. */
    String leadUnit() {
        return cell("责任单位").split("、")[0];
    }
}
