package guatu.server.publication.check;

import guatu.figures.claim.Kind;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Communities of an area (片区社区): 12个社区, counted over the projects that lie in both. */
final class Communities implements BoardCheck {

    private static final List<String> NOUNS = List.of("社区", "村庄", "城中村", "村");

    private static final int REACH = 8;

    private static final List<String> SOME =
            List.of("签", "协议", "启动", "开工", "动工", "完成", "搬迁", "拆", "未", "已", "封顶", "回迁");

    private final Known known;

    Communities(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        boolean noun = NOUNS.stream().anyMatch(passage.behind(3)::startsWith);
        if (passage.claim().kind() != Kind.COUNT || !noun) {
            return null;
        }
        Where area = area(passage.places());
        if (area == null) {
            return null;
        }
        if (isSome(passage)) {
            return finished(passage, area);
        }
        Set<String> names = new TreeSet<>();
        names(area).forEach(one -> names.add(one.name()));
        if (names.isEmpty()) {
            return null;
        }
        Fact fact =
                known.counted(
                        "communities/" + area.code(),
                        "社区数",
                        area,
                        passage.when(),
                        NamedSets.count(names.size(), passage),
                        "/list?area=" + area.code(),
                        List.copyOf(names));
        return Judged.on(passage.claim(), fact);
    }

    /** 8个社区已全部完成协议签订: those where the milestone that is spoken of is finished. */
    private @Nullable Assessment finished(Passage passage, Where area) {
        String right = passage.right();
        boolean done = right.contains("完成") && !right.contains("未") && !passage.when().plan();
        if (!done || Stretch.says(passage.left().replace(area.name(), "").replace("片区", ""))) {
            return null;
        }
        Set<String> there = new TreeSet<>();
        boolean spokenOf = false;
        for (Where community : names(area)) {
            for (ProjectView project : known.projectsAt(community)) {
                for (MilestoneView one : known.spokenOf(project, right)) {
                    spokenOf = true;
                    if (one.standing().finished() != null) {
                        there.add(community.name());
                    }
                }
            }
        }
        if (!spokenOf) {
            return null;
        }
        Fact fact =
                known.counted(
                        "communities-done/" + area.code(),
                        "社区数（" + right + "）",
                        area,
                        passage.when(),
                        NamedSets.count(there.size(), passage),
                        "/list?area=" + area.code(),
                        List.copyOf(there));
        return Judged.on(passage.claim(), fact);
    }

    /** 签约4个村, 尚未启动的4个社区, 4个社区已签约: some of them, not how many there are. */
    private static boolean isSome(Passage passage) {
        boolean done = SOME.stream().anyMatch(passage.behind(REACH)::contains);
        String left = passage.left().replace("片区", "");
        return done || Stretch.says(left) || passage.strives();
    }

    static @Nullable Where area(List<Where> places) {
        for (Where place : places) {
            if (place.kind() == Where.Kind.AREA) {
                return place;
            }
        }
        return null;
    }

    /** The communities that have a project in the area. */
    List<Where> names(Where area) {
        return known.gazetteer().communities().stream()
                .filter(community ->
                        known.projectsAt(community).stream()
                                .anyMatch(project -> lies(project, area)))
                .toList();
    }

    /** Those of them where no work has begun. */
    List<Where> notBegun(Where area) {
        return names(area).stream()
                .filter(community ->
                        known.projectsAt(community).stream().noneMatch(ProjectView::started))
                .toList();
    }

    private static boolean lies(ProjectView project, Where area) {
        return project.project().areas().contains(area.code());
    }
}
