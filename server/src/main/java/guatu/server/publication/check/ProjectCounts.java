package guatu.server.publication.check;

import guatu.figures.claim.Kind;
import guatu.figures.verdict.Verdict;
import guatu.quantity.Quantity;
import guatu.server.campaign.Action;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.campaign.DeclaredTotal.What;
import guatu.server.campaign.Level;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.ProjectView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of projects and tasks (项目数): 173个重点项目，其中新开工135个项目. Counted on the list by what the words
 * say of level, kind, action, place and year; words that no filter knows make it another figure.
 */
final class ProjectCounts implements BoardCheck {

    /** 三区, 等3个区, 和 between districts. */
    private static final Pattern OF_SEVERAL = Pattern.compile("等?[两二三四五六七八九十\\d]*个?[区市]|和|与|及|以及");

    private static final Map<String, guatu.server.project.Kind> KINDS = new LinkedHashMap<>();

    /** How many earlier versions of the list are looked at. */
    private static final int VERSIONS = 12;

    /** Words that say nothing of which projects. */
    private static final List<String> EMPTY =
            List.of(
                    "城市更新和城市建设",
                    "城市更新建设",
                    "城市更新",
                    "重点",
                    "项目",
                    "工程",
                    "实施",
                    "建设",
                    "推进",
                    "其中",
                    "全年",
                    "共",
                    "安排",
                    "计划",
                    "个",
                    "项",
                    "的",
                    "有",
                    "将",
                    "新",
                    "等",
                    "再",
                    "全部",
                    "所有",
                    "市级",
                    "区级",
                    "了",
                    "总",
                    "列入",
                    "攻坚行动",
                    "年",
                    "中",
                    "具体",
                    "合计",
                    "总计");

    static {
        KINDS.put("新开工", guatu.server.project.Kind.NEW);
        KINDS.put("续建", guatu.server.project.Kind.CONTINUING);
        KINDS.put("前期", guatu.server.project.Kind.PREPARATORY);
        KINDS.put("计划外", guatu.server.project.Kind.OFF_PLAN);
    }

    private final Known known;

    ProjectCounts(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        if (passage.claim().kind() != Kind.COUNT || !countsThings(passage)) {
            return null;
        }
        String words = passage.clause();
        if (words.contains("任务") && passage.behind(8).contains("任务")) {
            return tasks(passage);
        }
        boolean named = words.contains("项目") || words.contains("工程");
        return named && isPlain(passage) ? projects(passage) : null;
    }

    private static boolean countsThings(Passage passage) {
        String unit = passage.claim().measure().unit().symbol();
        return unit.equals("个") || unit.equals("项");
    }

    /** Nothing but the words of a filter stands around the number. */
    private boolean isPlain(Passage passage) {
        return isPlain(known, passage, List.of());
    }

    /**
     * Whether the clause names projects by nothing but what a filter knows.
     *
     * @param more words that restrict nothing there
     */
    static boolean isPlain(Known known, Passage passage, List<String> more) {
        String left = passage.clause();
        for (String word : more) {
            left = left.replace(word, "");
        }
        for (String kind : KINDS.keySet()) {
            left = left.replace(kind, "");
        }
        for (Action action : known.actions()) {
            left = left.replace(action.name(), "");
        }
        for (Where place : passage.places()) {
            left = left.replace(place.name(), "");
        }
        for (Where place : passage.together().districts()) {
            left = left.replace(place.name(), "").replace(shortName(place), "");
        }
        left = passage.together().isEmpty() ? left : OF_SEVERAL.matcher(left).replaceAll("");
        for (String word : EMPTY) {
            left = left.replace(word, "");
        }
        return left.replaceAll("[^\\p{IsHan}]", "").length() <= 1;
    }

    private static String shortName(Where district) {
        return district.name().substring(0, district.name().length() - 1);
    }

    /** Of several districts together: what each has, added. */
    private Assessment together(Passage passage) {
        Together together = passage.together();
        List<String> trail = new ArrayList<>();
        int sum = 0;
        for (Where district : together.districts()) {
            Filter filter = filter(passage, district.code(), Filter.Packages.ONE);
            int many = BoardQuery.projects(known.board(), filter).size();
            trail.add(district.name() + " " + many);
            sum += many;
        }
        String told = String.join("、", trail);
        if (together.open()) {
            return Assessment.of(
                    passage.claim(),
                    Verdict.NOT_IN_LEDGER,
                    Reason.of("districts-open", together.names(), told));
        }
        Filter any = filter(passage, null, Filter.Packages.ONE);
        Fact fact =
                known.counted(
                        "projects/" + together.where().code() + any,
                        "项目数",
                        together.where(),
                        passage.when(),
                        NamedSets.count(sum, passage),
                        link(any),
                        trail);
        return Judged.on(passage.claim(), fact, Reason.of("sum-of-districts", told));
    }

    private Assessment projects(Passage passage) {
        if (!passage.together().isEmpty()) {
            return together(passage);
        }
        Filter filter = filter(passage, Filter.Packages.ONE);
        List<ProjectView> found = BoardQuery.projects(known.board(), filter);
        Where place = place(passage);
        List<String> trail = new ArrayList<>();
        for (var kind : KINDS.entrySet()) {
            long many =
                    found.stream()
                            .filter(project -> project.project().kind() == kind.getValue())
                            .count();
            if (many > 0) {
                trail.add(kind.getKey() + " " + many);
            }
        }
        Fact fact =
                known.counted(
                        "projects/" + filter,
                        "项目数",
                        place,
                        passage.when(),
                        NamedSets.count(found.size(), passage),
                        link(filter),
                        trail);
        DeclaredTotal total =
                declared(passage, filter.kind() == null ? What.PROJECTS : what(filter));
        Assessment now =
                total == null
                        ? Judged.on(passage.claim(), fact)
                        : Judged.on(
                                passage.claim(),
                                fact,
                                Reason.of("declared", total.count(), total.count() - found.size()));
        if (now.verdict() != Verdict.DIFFERS) {
            return now;
        }
        // 全市列入攻坚行动的405个项目: of all years on the list.
        Filter ever = anyYear(filter);
        int whole = BoardQuery.projects(known.board(), ever).size();
        Fact all = fact.counted(NamedSets.count(whole, passage));
        if (whole != found.size() && Judged.holds(passage.claim(), all)) {
            return Judged.on(passage.claim(), all, Reason.of("all-years", passage.when().year()));
        }
        // A package counts as its parts: 打包项目分解后共429项.
        Filter apart = filter(passage, Filter.Packages.PARTS);
        int many = BoardQuery.projects(known.board(), apart).size();
        Quantity parts = NamedSets.count(many, passage);
        Fact split = fact.counted(parts);
        boolean broken = !parts.sameAmount(fact.value()) && Judged.holds(passage.claim(), split);
        return broken
                ? Judged.on(passage.claim(), split, Reason.of("as-parts", found.size()))
                : ofEarlierList(passage, filter, fact, now);
    }

    /** A count that an earlier version of the list had is told as that, with the version. */
    private Assessment ofEarlierList(Passage passage, Filter filter, Fact fact, Assessment now) {
        int current = known.board().listVersion();
        for (int no = current - 1; no > 0 && no >= current - VERSIONS; no--) {
            int many = BoardQuery.projects(known.earlier().apply(no), filter).size();
            Quantity value = NamedSets.count(many, passage);
            boolean same = value.sameAmount(fact.value());
            Fact then = same ? fact : fact.ofVersion(no, value);
            if (!same && Judged.holds(passage.claim(), then)) {
                String counted = Shown.of(fact.value());
                return Assessment.on(
                                passage.claim(),
                                Verdict.STALE,
                                List.of(fact, then),
                                Reason.of("list-version", no, many, current, counted))
                        .suggesting(now.suggestion());
            }
        }
        return now;
    }

    private static Filter anyYear(Filter one) {
        return new Filter(
                null,
                null,
                one.district(),
                one.action(),
                null,
                null,
                one.kind(),
                one.level(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                one.packages());
    }

    private static What what(Filter filter) {
        return switch (filter.kind()) {
            case NEW -> What.NEW;
            case CONTINUING -> What.CONTINUING;
            case PREPARATORY -> What.PREPARATORY;
            case OFF_PLAN -> What.OFF_PLAN;
            case null -> What.PROJECTS;
        };
    }

    private Filter filter(Passage passage, Filter.Packages packages) {
        return filter(passage, passage.district(), packages);
    }

    private Filter filter(Passage passage, @Nullable String district, Filter.Packages packages) {
        guatu.server.project.Kind kind = null;
        for (var entry : KINDS.entrySet()) {
            kind = passage.clause().contains(entry.getKey()) ? entry.getValue() : kind;
        }
        String action = null;
        for (Action one : known.actions()) {
            action = passage.clause().contains(one.name()) ? one.code() : action;
        }
        boolean city = passage.clause().contains("市级");
        boolean own = passage.clause().contains("区级");
        return new Filter(
                null,
                null,
                district,
                action,
                null,
                null,
                kind,
                city ? Level.CITY : own ? Level.DISTRICT : null,
                null,
                null,
                null,
                passage.when().year(),
                null,
                null,
                null,
                packages);
    }

    static String link(Filter filter) {
        StringBuilder link = new StringBuilder("/list?year=" + filter.year());
        if (filter.district() != null) {
            link.append("&district=").append(filter.district());
        }
        if (filter.kind() != null) {
            link.append("&kind=").append(filter.kind());
        }
        if (filter.level() != null) {
            link.append("&level=").append(filter.level());
        }
        if (filter.action() != null) {
            link.append("&action=").append(filter.action());
        }
        return link.toString();
    }

    private Where place(Passage passage) {
        String district = passage.district();
        Where found = district == null ? null : known.gazetteer().find(district);
        return found == null ? new Where(Where.Kind.CITY, Where.CITY_CODE, "全市", null) : found;
    }

    private @Nullable DeclaredTotal declared(Passage passage, What what) {
        String district = passage.district();
        String scope = district == null ? DeclaredTotal.WHOLE_CAMPAIGN : district;
        for (DeclaredTotal total : known.declared()) {
            if (total.scope().equals(scope) && total.what() == what) {
                return total;
            }
        }
        return null;
    }

    private @Nullable Assessment tasks(Passage passage) {
        DeclaredTotal total = declared(passage, What.TASKS);
        if (total == null) {
            return null;
        }
        int onLines = 0;
        List<String> trail = new ArrayList<>();
        for (var line : known.lines()) {
            for (DeclaredTotal one : known.declared()) {
                boolean ofLine = one.scope().equals(line.code()) && one.what() == What.TASKS;
                if (ofLine && total.scope().equals(line.district())) {
                    onLines += one.count();
                    trail.add(line.name() + " " + one.count());
                }
            }
        }
        Fact fact =
                known.counted(
                        "tasks/" + total.scope(),
                        "申报任务数",
                        place(passage),
                        passage.when(),
                        NamedSets.count(total.count(), passage),
                        "/settings",
                        trail);
        return Judged.on(
                passage.claim(), fact, Reason.of("on-no-line", onLines, total.count() - onLines));
    }
}
