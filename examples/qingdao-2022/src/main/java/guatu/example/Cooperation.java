package guatu.example;

import java.util.Map;

/** Who cooperates on a milestone (配合单位) and which headquarters supervises it (督导). */
final class Cooperation {

    private static final Map<String, String> OFFICES =
            Map.of("发改局", "FG", "自然资源局", "ZG", "城管局", "CG", "文旅局", "WL", "工信局", "GX", "教体局", "JT");
    private static final Map<String, String> HEADQUARTERS =
            Map.of(
                    "历史城区保护更新", "历史城区保护更新专业指挥部",
                    "重点低效片区（园区）开发建设", "重点低效片区（园区）开发建设专业指挥部",
                    "旧城旧村改造", "旧城旧村改造专业指挥部",
                    "市政设施建设", "市政设施建设专业指挥部",
                    "交通基础设施建设", "交通基础设施建设专业指挥部",
                    "地铁建设及地铁沿线开发建设", "地铁建设及地铁沿线开发建设专业指挥部",
                    "停车设施建设", "停车设施建设专业指挥部",
                    "公园城市建设", "公园城市建设专业指挥部");

    private final Places places;
    private final Organisation organisation;

    Cooperation(Places places, Organisation organisation) {
        this.places = places;
        this.organisation = organisation;
    }

    /** The unit that cooperates, or "" where there is none or it leads itself. */
    String of(Project project, Milestone milestone) {
        String district = project.cell("所属区市");
        if (district.isEmpty() || milestone.cooperating().isEmpty()) {
            return "";
        }
        String suffix = OFFICES.get(milestone.cooperating());
        String unit =
                suffix == null ? street(project, district) : organisation.unitOf(district, suffix);
        return unit.equals(project.leadUnit()) ? "" : unit;
    }

    private String street(Project project, String district) {
        for (String unit : project.cell("责任单位").split("、")) {
            if (unit.endsWith("街道") || unit.endsWith("镇")) {
                return unit;
            }
        }
        return places.nearest(labelPoint(project), district).name();
    }

    private static Places.Point labelPoint(Project project) {
        String place = project.cell("位置");
        String pair =
                place.startsWith("LINESTRING")
                        ? place.substring(place.indexOf('(') + 1).split(",")[0].replace(' ', ',')
                        : place;
        String[] degrees = pair.split(",");
        return new Places.Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }

    /** The special headquarters of the first action; the city's office where it has none. */
    String supervisor(Project project) {
        boolean city = project.cell("级别").equals("市级");
        String action = project.cell("攻坚行动").split("、")[0];
        return city ? HEADQUARTERS.getOrDefault(action, "市总指挥部办公室") : "";
    }
}
