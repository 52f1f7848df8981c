package guatu.example;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole example: the sheets of the workbook, made from the tables of one folder. */
final class Example {

    private static final LocalDate FIRST_WORKING_DAY = LocalDate.of(2022, 1, 4);

    private final Source source;
    private final WorkingCalendar calendar;
    private final Places places;
    private final Organisation organisation;

    Example(Source source) {
        this.source = source;
        this.calendar = Holidays.calendar(source.table("holidays"));
        this.places = new Places(streets(source), areas(source));
        this.organisation = new Organisation(source);
    }

    /** All sheets, in the order of the workbook. */
    List<Sheet> sheets() {
        ProjectSheets list =
                new ProjectSheets(
                        projects(), organisation, new Cooperation(places, organisation), calendar);
        List<Sheet> sheets = new ArrayList<>(List.of(list.projects(), list.milestones()));
        Stream.of("攻坚设置", "攻坚行动", "条线", "申报总数", "片区", "外部事件", "分类与目标", "关联行动")
                .forEach(name -> sheets.add(source.table(name).asSheet(name)));
        sheets.addAll(List.of(organisation.unitSheet(), organisation.postSheet(), list.reports()));
        return sheets;
    }

    /** The projects: first those that the sources name, then the made-up ones. */
    List<Project> projects() {
        Milestones milestones =
                new Milestones(
                        new Templates(source.table("templates")),
                        calendar,
                        FIRST_WORKING_DAY,
                        setting("结束"),
                        setting("数据日期"));
        List<Project> projects =
                new ArrayList<>(
                        new NamedProjects(milestones).read(source.lines("named-projects.txt")));
        projects.addAll(
                new MadeUpProjects(places, milestones, organisation).make(source.table("made-up")));
        return projects;
    }

    private LocalDate setting(String name) {
        return source.table("攻坚设置").rows().stream()
                .filter(row -> name.equals(row.get("设置项")))
                .map(row -> LocalDate.parse(row.getOrDefault("值", "")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Places.Street> streets(Source source) {
        Map<String, String> districts = new LinkedHashMap<>();
        for (Map<String, String> row : source.table("district-list").rows()) {
            districts.put(row.getOrDefault("编码", ""), row.getOrDefault("名称", ""));
        }
        return source.table("streets").rows().stream().map(row -> street(row, districts)).toList();
    }

    private static Places.Street street(Map<String, String> row, Map<String, String> districts) {
        return new Places.Street(
                row.getOrDefault("编码", ""),
                row.getOrDefault("名称", ""),
                districts.getOrDefault(row.getOrDefault("区市编码", ""), ""),
                new Places.Point(degrees(row, "经度"), degrees(row, "纬度")),
                degrees(row, "半径km"),
                List.of(row.getOrDefault("道路", "").split(";")));
    }

    private static double degrees(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static Map<String, Places.Area> areas(Source source) {
        Map<String, Places.Area> areas = new LinkedHashMap<>();
        for (Map<String, String> row : source.table("片区").rows()) {
            String boundary = row.getOrDefault("边界", "");
            if (!boundary.isEmpty()) {
                boolean several = row.getOrDefault("所属区市", "").contains("、");
                areas.put(
                        row.getOrDefault("名称", ""),
                        new Places.Area(Polygon.ofWkt(boundary), several));
            }
        }
        return areas;
    }
}
