package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sheets 项目清单, 节点 and 填报, from the projects. */
final class ProjectSheets {

    private static final List<String> PROJECT_COLUMNS =
            List.of(
                    "项目编码", "项目名称", "别名", "级别", "建设性质", "计划年度", "所属区市", "攻坚行动", "条线", "所属片区", "位置",
                    "总投资(万元)", "责任单位", "保障单位", "所属项目包", "前身项目", "分期", "单体", "建设内容", "承诺量", "停工时间",
                    "复工时间", "数据来源", "示例", "统计用区划代码");
    private static final List<String> MILESTONE_COLUMNS =
            List.of(
                    "项目编码", "节点编码", "节点名称", "分期", "单体", "计划开始", "计划完成", "工期(工作日)", "权重", "佐证要求",
                    "不早于", "不晚于", "牵头单位", "责任岗位", "配合单位", "督导", "外部事件", "提前天数", "紧前节点");
    private static final List<String> REPORT_COLUMNS =
            List.of("节点", "类型", "日期", "完成比例", "预计完成", "受阻原因", "说明", "岗位");

    private final List<Project> projects;
    private final Organisation organisation;
    private final Cooperation cooperation;
    private final WorkingCalendar calendar;

    ProjectSheets(
            List<Project> projects,
            Organisation organisation,
            Cooperation cooperation,
            WorkingCalendar calendar) {
        this.projects = projects;
        this.organisation = organisation;
        this.cooperation = cooperation;
        this.calendar = calendar;
    }

    Sheet projects() {
        return Sheet.of("项目清单", PROJECT_COLUMNS, projects.stream().map(Project::cells).toList());
    }

    Sheet milestones() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Project project : projects) {
            project.milestones().forEach(milestone -> rows.add(row(project, milestone)));
        }
        return Sheet.of("节点", MILESTONE_COLUMNS, rows);
    }

    private Map<String, String> row(Project project, Milestone milestone) {
        Span planned = milestone.planned();
        Map<String, String> row = new LinkedHashMap<>(milestone.more());
        row.put("项目编码", project.code());
        row.put("节点编码", milestone.code());
        row.put("节点名称", milestone.name());
        row.put("分期", milestone.phase());
        row.put("单体", milestone.building());
        row.put("计划开始", planned.start().toString());
        row.put("计划完成", planned.finish().toString());
        row.put(
                "工期(工作日)",
                String.valueOf(calendar.workingDaysLeft(planned.start(), planned.finish())));
        row.put("权重", String.valueOf(milestone.weight()));
        row.put("佐证要求", milestone.evidence());
        row.put("牵头单位", project.leadUnit());
        row.put("责任岗位", organisation.leadPost(project.leadUnit()));
        row.put("配合单位", cooperation.of(project, milestone));
        row.put("督导", cooperation.supervisor(project));
        row.put(
                "紧前节点",
                milestone.links().stream().map(Link::toString).collect(Collectors.joining(";")));
        return row;
    }

    /** All reports, in the order in which they were made. */
    Sheet reports() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Project project : projects) {
            String post = organisation.leadPost(project.leadUnit());
            for (Milestone milestone : project.milestones()) {
                String key = project.code() + "/" + milestone.code();
                milestone.reports().forEach(report -> rows.add(row(key, report, post)));
            }
        }
        rows.sort(Comparator.comparing(row -> row.getOrDefault("日期", "")));
        return Sheet.of("填报", REPORT_COLUMNS, rows);
    }

    private static Map<String, String> row(String key, Report report, String post) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("节点", key);
        row.put("类型", report.kind().chinese());
        row.put("日期", report.on().toString());
        row.put("完成比例", report.percent() == null ? "" : report.percent().toString());
        row.put("预计完成", report.expected() == null ? "" : report.expected().toString());
        row.put("受阻原因", report.blockedBy());
        row.put("说明", report.note());
        row.put("岗位", post);
        return row;
    }
}
