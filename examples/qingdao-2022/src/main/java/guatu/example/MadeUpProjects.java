package guatu.example;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes projects in the likeness of published lists, marked 示例, from {@code made-up.tsv}: one row a
 * kind of project in a district, with how many of them stand in each course.
 */
final class MadeUpProjects {

    private static final long SEED = 2022;
    private static final int FIRST_NUMBER = 201;

    private final Places places;
    private final Milestones milestones;
    private final Organisation organisation;
    private final Set<String> names = new HashSet<>();
    private final List<Project> made = new ArrayList<>();

    MadeUpProjects(Places places, Milestones milestones, Organisation organisation) {
        this.places = places;
        this.milestones = milestones;
        this.organisation = organisation;
    }

    /** The projects in the order of the table. */
    List<Project> make(Table kinds) {
        for (Map<String, String> kind : kinds.rows()) {
            makeKind(kind);
        }
        return List.copyOf(made);
    }

    private void makeKind(Map<String, String> kind) {
        List<Course> courses = new ArrayList<>();
        for (Course course : Course.values()) {
            int count = Integer.parseInt(kind.getOrDefault(course.chinese(), "0"));
            for (int i = 0; i < count; i++) {
                courses.add(course);
            }
        }
        Shares shares = Shares.of(kind.getOrDefault("分摊承诺", ""), courses.size());
        for (int i = 0; i < courses.size(); i++) {
            made.add(project(kind, courses.get(i), shares.share(i)));
        }
    }

    private Project project(Map<String, String> kind, Course course, String promise) {
        int number = FIRST_NUMBER + made.size();
        RandomGenerator random = new SplittableRandom(SEED * 1000 + number);
        String district = kind.getOrDefault("所属区市", "");
        String area = kind.getOrDefault("所属片区", "");
        List<Places.Street> streets = places.streetsOf(district);
        Places.Street street = streets.get(random.nextInt(streets.size()));
        Places.Point point = Places.somewhereIn(street, random);
        if (!area.isEmpty()) {
            point = places.somewhereIn(area, district, random);
            street = places.nearest(point, district);
        }
        Map<String, String> cells = new LinkedHashMap<>(kind);
        cells.put("项目编码", "QD-2022-" + number);
        cells.put("项目名称", name(kind.getOrDefault("名称", ""), street, random));
        cells.put("位置", point.toString());
        cells.put("责任单位", responsible(kind.getOrDefault("牵头", ""), district, street));
        cells.put("承诺量", promise);
        cells.put("总投资(万元)", investment(kind.getOrDefault("总投资(万元)", ""), random));
        cells.put("数据来源", "示例：参照公开发布的项目清单编制");
        cells.put("示例", "是");
        return new Project(
                cells, milestones.of(kind.getOrDefault("模板", ""), course, stage(kind), random));
    }

    /** What is new in the next year is still being prepared; everything else is being built. */
    private static Placement.Stage stage(Map<String, String> kind) {
        boolean later = !kind.getOrDefault("计划年度", "").contains("2022");
        return later ? Placement.Stage.PREPARED : Placement.Stage.BUILT;
    }

    /** A name that no other project has: the pattern with a road of the street and a number. */
    private String name(String pattern, Places.Street street, RandomGenerator random) {
        int attempt = 0;
        while (true) {
            String road = street.roads().get(random.nextInt(street.roads().size()));
            String name =
                    pattern.replace("{路}", road)
                            .replace("{街道}", street.name())
                            .replace("{号}", String.valueOf(random.nextInt(1, 290)));
            if (attempt >= street.roads().size() * 2) {
                name += "（" + attempt + "）";
            }
            if (names.add(street.district() + name)) {
                return name;
            }
            attempt++;
        }
    }

    private String responsible(String lead, String district, Places.Street street) {
        return lead.equals("街道")
                ? street.name() + "、" + organisation.unitOf(district, "HQ")
                : organisation.unitOf(district, lead) + "、" + street.name();
    }

    private static String investment(String range, RandomGenerator random) {
        String[] ends = range.split("-");
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[1]);
        int amount = random.nextInt(from, to + 1);
        int step = amount >= 10_000 ? 500 : amount >= 1_000 ? 50 : 5;
        return String.valueOf(amount / step * step);
    }
}
