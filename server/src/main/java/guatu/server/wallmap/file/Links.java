package guatu.server.wallmap.file;

import guatu.server.project.Place;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what features of a file belong to (要素挂接): projects of the list, communities, houses, by
 * their code, by their name where only one has it, or by where they lie.
 */
final class Links {

    private static final Column CODE =
            Column.of("code", "编码", "编号", "代码", "宗地号", "宗地代码", "地块编号", "zddm", "label", "id");
    private static final Column NAME = Column.of("name", "名称", "项目名称", "地块名称", "xmmc");
    private static final Column PROJECT =
            Column.of("project", "项目编码", "项目代码", "xmbm", "xmdm", "项目", "项目名称", "xmmc");
    private static final Column COMMUNITY =
            Column.of("community", "社区编码", "社区", "社区名称", "村", "村居", "村庄", "居委会", "sqmc", "街道");
    private static final Column HOUSE = Column.of("house", "房屋编号", "房屋编码", "fwbh", "门牌", "户号");
    private static final Column DISTRICT = Column.of("district", "区市", "所属区", "行政区", "区", "qs");

    private final Map<String, String> projectCodes = new HashMap<>();
    private final Map<String, String> projectNames = new HashMap<>();
    private final Map<String, Project> projects = new HashMap<>();
    private final Neighbours projectPlaces = new Neighbours();
    private final Named communities;
    private final Named houses;
    private final Map<String, String> districts = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Links(
            ProjectList list,
            List<MapFeature> streets,
            List<MapFeature> houses,
            List<MapFeature> districts) {
        for (Project project : list.projects()) {
            projects.put(project.code(), project);
            projectCodes.put(key(project.code()), project.code());
            name(project.name(), project.code());
            project.aliases().forEach(alias -> name(alias, project.code()));
            Place place = project.place();
            Shape shape = place == null ? null : GisImports.shape(place.wkt());
            if (shape != null) {
                projectPlaces.add(project.code(), JtsShapes.geometry(shape));
            }
        }
        this.communities = new Named(streets).withCommunitiesOf(districts);
        this.houses = new Named(houses);
        for (MapFeature district : districts) {
            Object name = district.properties().get("name");
            this.districts.put(district.id(), district.id());
            if (name != null) {
                this.districts.put(key(name.toString()), district.id());
            }
        }
    }

    /** A name that two projects have is nobody's. */
    private void name(String name, String code) {
        projectNames.merge(key(name), code, (one, other) -> one.equals(other) ? one : "");
    }

    /** Names differ in blanks, brackets and case only. */
    static String key(String text) {
        return text.replaceAll("[\\s（）()《》“”\"]", "").toLowerCase(Locale.ROOT);
    }

    Linked of(RawFeature raw, String otherwise) {
        String told = CODE.of(raw);
        String code = told == null ? otherwise : told;
        while (!used.add(code)) {
            code = code + "'";
        }
        String name = NAME.of(raw);
        String project = byCode(PROJECT.of(raw), code);
        Linked.Way by = project == null ? null : Linked.Way.CODE;
        if (project == null) {
            project = byName(PROJECT.of(raw), name);
            by = project == null ? null : Linked.Way.NAME;
        }
        if (project == null) {
            project = projectPlaces.only(raw.shape());
            by = project == null ? null : Linked.Way.PLACE;
        }
        return new Linked(
                code,
                name,
                project,
                by,
                communities.of(COMMUNITY.of(raw), raw.shape()),
                houses.of(HOUSE.of(raw), raw.shape()),
                district(raw, project));
    }

    private @Nullable String byCode(@Nullable String told, String code) {
        String found = told == null ? null : projectCodes.get(key(told));
        return found == null ? projectCodes.get(key(code)) : found;
    }

    private @Nullable String byName(@Nullable String told, @Nullable String name) {
        for (String one : new String[] {told == null ? "" : told, name == null ? "" : name}) {
            String found = projectNames.get(key(one));
            if (found != null && !found.isEmpty()) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String district(RawFeature raw, @Nullable String project) {
        String told = DISTRICT.of(raw);
        String named = told == null ? null : districts.get(key(told));
        if (named != null || project == null) {
            return named;
        }
        Project its = projects.get(project);
        return its == null ? null : its.district();
    }
}
