package guatu.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units (组织机构) and posts (岗位) of the example: the city's own from {@code units.tsv}, the same set
 * of offices for every district from {@code district-units.tsv}, and the streets.
 *
 * <p>Posts only, never persons: the holder of a post is written as the title (岗位职务).
 */
final class Organisation {

    private static final String SINCE = "2022-01-01";
    private static final List<String> POST_COLUMNS =
            List.of("岗位编码", "岗位名称", "单位", "任职", "账号", "角色", "生效日期", "失效日期");

    private final List<String> unitColumns;
    private final List<Map<String, String>> units = new ArrayList<>();
    private final List<Map<String, String>> posts = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Organisation(Source source) {
        Table cityUnits = source.table("units");
        unitColumns = cityUnits.header();
        Map<String, Map<String, String>> known = new HashMap<>();
        for (Map<String, String> post : source.table("accounts").rows()) {
            known.put(cell(post, "岗位编码"), post);
        }
        cityUnits.rows().forEach(unit -> add(unit, cityTitle(cell(unit, "类型")), known));
        Table offices = source.table("district-units");
        for (Map<String, String> district : source.table("district-list").rows()) {
            for (Map<String, String> office : offices.rows()) {
                add(office(district, office), cell(office, "任职"), known);
            }
        }
        for (Map<String, String> street : source.table("streets").rows()) {
            add(street(street), "城市更新建设办公室主任", known);
        }
        known.values().forEach(this::addPost);
        posts.sort((a, b) -> cell(a, "岗位编码").compareTo(cell(b, "岗位编码")));
    }

    private static String cityTitle(String kind) {
        return switch (kind) {
            case "企业" -> "项目负责人";
            case "部门" -> "项目处处长";
            default -> "督导组组长";
        };
    }

    private Map<String, String> office(Map<String, String> district, Map<String, String> office) {
        String code = cell(district, "编码");
        String name = cell(district, "名称");
        Map<String, String> unit = new LinkedHashMap<>();
        String parent = cell(office, "上级");
        unit.put("单位编码", code + "-" + cell(office, "后缀"));
        unit.put("单位名称", cell(office, "名称").replace("{区}", name));
        unit.put("简称", cell(office, "简称").replace("{区}", name));
        unit.put("类型", cell(office, "类型"));
        unit.put("上级单位", names.get(parent.equals("HQ") ? code + "-HQ" : parent));
        unit.put("所属区市", name);
        unit.put("生效日期", SINCE);
        return unit;
    }

    private Map<String, String> street(Map<String, String> street) {
        String district = cell(street, "区市编码");
        Map<String, String> unit = new LinkedHashMap<>();
        unit.put("单位编码", cell(street, "编码"));
        unit.put("单位名称", cell(street, "名称"));
        unit.put("简称", cell(street, "名称").replaceAll("(街道|镇)$", ""));
        unit.put("类型", "街道");
        unit.put("上级单位", names.get(district + "-HQ"));
        unit.put("所属区市", names.get(district));
        unit.put("生效日期", SINCE);
        return unit;
    }

    private void add(
            Map<String, String> unit, String title, Map<String, Map<String, String>> known) {
        units.add(unit);
        String code = cell(unit, "单位编码");
        String name = cell(unit, "单位名称");
        codes.put(name, code);
        names.put(code, name);
        names.putIfAbsent(code.split("-")[0], cell(unit, "所属区市"));
        Map<String, String> post = known.remove(code + "-01");
        if (post == null) {
            String called = cell(unit, "简称").isEmpty() ? name : cell(unit, "简称");
            post = new LinkedHashMap<>();
            post.put("岗位编码", code + "-01");
            post.put("岗位名称", called + "项目责任岗");
            post.put("单位", name);
            post.put("任职", title);
            post.put("生效日期", cell(unit, "生效日期"));
        }
        addPost(post);
    }

    private void addPost(Map<String, String> post) {
        Map<String, String> dated = new LinkedHashMap<>(post);
        dated.putIfAbsent("生效日期", SINCE);
        posts.add(dated);
    }

    /** The post that answers for a unit's milestones. */
    String leadPost(String unit) {
        String code = codes.get(unit);
        if (code == null) {
            throw new IllegalArgumentException("no unit " + unit);
        }
        return code + "-01";
    }

    /** The office of a district by its suffix (HQ, ZJ, CG, …). */
    String unitOf(String district, String suffix) {
        return units.stream()
                .filter(unit -> cell(unit, "所属区市").equals(district))
                .filter(unit -> cell(unit, "单位编码").endsWith("-" + suffix))
                .map(unit -> cell(unit, "单位名称"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no " + suffix + " in " + district));
    }

    Sheet unitSheet() {
        return Sheet.of("组织机构", unitColumns, units);
    }

    Sheet postSheet() {
        return Sheet.of("岗位", POST_COLUMNS, posts);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
