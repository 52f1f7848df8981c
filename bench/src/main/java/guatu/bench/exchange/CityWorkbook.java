package guatu.bench.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with the list of a whole city (全市清单): campaign, units, posts, actions, projects and
 * milestones, each milestone after the one before it; nothing else is needed to load it.
 *
 * @param projects how many
 * @param milestonesEach how many each project has
 */
record CityWorkbook(int projects, int milestonesEach) {

    private static final List<String> DISTRICTS =
            List.of("市南区", "市北区", "黄岛区", "崂山区", "李沧区", "城阳区", "即墨区", "胶州市", "平度市", "莱西市");
    private static final LocalDate START = LocalDate.of(2022, 1, 4);
    private static final int DAYS_APART = 40;
    private static final int DAYS_LONG = 35;
    private static final int DAYS_SPREAD = 300;

    /** Writes the file and returns how many cells it fills. */
    long write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Guatu", "1.0")) {
            return campaign(new Rows(workbook.newWorksheet("攻坚设置")))
                    + units(new Rows(workbook.newWorksheet("组织机构")))
                    + posts(new Rows(workbook.newWorksheet("岗位")))
                    + actions(new Rows(workbook.newWorksheet("攻坚行动")))
                    + projects(new Rows(workbook.newWorksheet("项目清单")))
                    + milestones(new Rows(workbook.newWorksheet("节点")));
        }
    }

    private static long campaign(Rows rows) {
        rows.add("设置项", "值");
        rows.add("编码", "CITY");
        rows.add("名称", "全市三年攻坚行动");
        rows.add("级别", "市级");
        rows.add("开始", "2022-01-01");
        rows.add("结束", "2024-12-31");
        rows.add("计划年度", "2022、2023、2024");
        rows.add("数据日期", "2022-12-19");
        return rows.cells();
    }

    private static long units(Rows rows) {
        rows.add("单位编码", "单位名称", "类型", "上级单位", "所属区市", "生效日期");
        rows.add("HQ", "市总指挥部", "市总指挥部", "", "", "2022-01-01");
        for (int d = 0; d < DISTRICTS.size(); d++) {
            String district = DISTRICTS.get(d);
            rows.add("U" + d, bureau(d), "部门", "市总指挥部", district, "2022-01-01");
        }
        return rows.cells();
    }

    private static long posts(Rows rows) {
        rows.add("岗位编码", "岗位名称", "单位", "任职", "生效日期");
        for (int d = 0; d < DISTRICTS.size(); d++) {
            rows.add("U" + d + "-01", bureau(d) + "项目岗", bureau(d), "科长", "2022-01-01");
        }
        return rows.cells();
    }

    private static long actions(Rows rows) {
        rows.add("编码", "名称", "生效日期");
        rows.add("A1", "公园城市建设", "2022-01-01");
        rows.add("A2", "市政设施建设", "2022-01-01");
        return rows.cells();
    }

    private long projects(Rows rows) {
        rows.add("项目编码", "项目名称", "级别", "建设性质", "计划年度", "所属区市", "攻坚行动", "责任单位", "总投资(万元)");
        for (int p = 0; p < projects; p++) {
            int d = p % DISTRICTS.size();
            rows.add(
                    code(p),
                    DISTRICTS.get(d) + "第" + p + "号道路改造提升工程",
                    "区级",
                    p % 3 == 0 ? "续建" : "新开工",
                    "2022、2023",
                    DISTRICTS.get(d),
                    p % 2 == 0 ? "公园城市建设" : "市政设施建设",
                    bureau(d),
                    1_000 + p);
        }
        return rows.cells();
    }

    private long milestones(Rows rows) {
        rows.add("项目编码", "节点编码", "节点名称", "计划开始", "计划完成", "权重", "牵头单位", "责任岗位", "紧前节点");
        for (int p = 0; p < projects; p++) {
            int d = p % DISTRICTS.size();
            for (int m = 1; m <= milestonesEach; m++) {
                LocalDate start =
                        START.plusDays(p * 7L % DAYS_SPREAD + (long) (m - 1) * DAYS_APART);
                rows.add(
                        code(p),
                        "M%02d".formatted(m),
                        "第" + m + "道工序验收",
                        start,
                        start.plusDays(DAYS_LONG),
                        1,
                        bureau(d),
                        "U" + d + "-01",
                        m == 1 ? "" : "M%02dFS".formatted(m - 1));
            }
        }
        return rows.cells();
    }

    private static String code(int project) {
        return "C-%05d".formatted(project);
    }

    private static String bureau(int district) {
        return DISTRICTS.get(district) + "住建局";
    }

    /** Writes rows one below the other and counts the filled cells. */
    private static final class Rows {
        private final Worksheet sheet;
        private int row;
        private long filled;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        void add(Object... values) {
            for (int column = 0; column < values.length; column++) {
                switch (values[column]) {
                    case LocalDate date -> {
                        sheet.value(row, column, date);
                        sheet.style(row, column).format("yyyy-mm-dd").set();
                    }
                    case Integer number -> sheet.value(row, column, number);
                    default -> sheet.value(row, column, values[column].toString());
                }
                filled += values[column].equals("") ? 0 : 1;
            }
            row++;
        }

        long cells() {
            return filled;
        }
    }
}
