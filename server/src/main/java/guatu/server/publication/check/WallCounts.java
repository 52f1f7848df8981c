package guatu.server.publication.check;

import guatu.quantity.Quantity;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Light;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the wall shows (挂图数据): 超期项目35个, 4432个节点中2022个已完成, 节点按期率91%. Counted as the wall counts, over
 * all years of the list, on the day of the board; of another day or year it is another figure.
 */
final class WallCounts implements BoardCheck {

    private static final Pattern RATE = Pattern.compile("按(?:期|时)(?:完成|办结)?率");

    /** What stands beside such a number and restricts nothing. */
    private static final List<String> PLAIN =
            List.of(
                    "节点", "目前", "当前", "已经", "仍有", "尚有", "还有", "处于", "状态", "现有", "已", "中", "为", "达到",
                    "达", "均", "到", "也", "均已");

    private static final Map<Light, List<String>> STATES = new EnumMap<>(Light.class);

    static {
        STATES.put(Light.NOT_STARTED, List.of("未开工", "未启动", "未开始"));
        STATES.put(Light.LATE, List.of("超期", "逾期", "滞后"));
        STATES.put(Light.AT_RISK, List.of("预警"));
        STATES.put(Light.STOPPED, List.of("停工", "停滞"));
        STATES.put(Light.DONE, List.of("完工", "竣工", "完成"));
    }

    private final Known known;

    WallCounts(Known known) {
        this.known = known;
    }

    @Override
    public @Nullable Assessment check(Passage passage) {
        if (!isNow(passage.when()) || !passage.together().isEmpty()) {
            return null;
        }
        return switch (passage.claim().kind()) {
            case COUNT -> counted(passage);
            case PERCENT -> rate(passage);
            default -> null;
        };
    }

    /** Whether the board's day lies in the time that is spoken of, and not as a plan. */
    private boolean isNow(When when) {
        LocalDate day = known.board().statusDate();
        boolean within = !when.from().isAfter(day) && !when.to().isBefore(day);
        return within && !when.plan();
    }

    private @Nullable Assessment counted(Passage passage) {
        String beside = passage.left() + passage.right();
        boolean milestones = beside.contains("节点");
        Light light = light(beside);
        boolean projects = !milestones && beside.contains("项目") && light != null;
        if (!(milestones || projects) || isOfAYear(passage, light) || !isPlain(passage)) {
            return null;
        }
        return milestones
                ? judged(passage, named("节点", light), filter -> milestones(filter, light))
                : judged(passage, named("项目", light), filter -> projects(filter, light));
    }

    /** What was finished within a year is another figure than what is finished. */
    private static boolean isOfAYear(Passage passage, @Nullable Light light) {
        return light == Light.DONE && passage.when().printed();
    }

    private static @Nullable Light light(String beside) {
        for (var state : STATES.entrySet()) {
            if (state.getValue().stream().anyMatch(beside::contains)) {
                return state.getKey();
            }
        }
        return null;
    }

    private boolean isPlain(Passage passage) {
        List<String> more = new ArrayList<>();
        STATES.values().forEach(more::addAll);
        more.addAll(PLAIN);
        return ProjectCounts.isPlain(known, passage, more);
    }

    private static String named(String what, @Nullable Light light) {
        List<String> states = light == null ? null : STATES.get(light);
        return states == null ? what + "数" : states.getFirst() + what;
    }

    private @Nullable Assessment rate(Passage passage) {
        boolean itself = RATE.matcher(passage.left()).find();
        boolean carried = RATE.matcher(passage.sentenceBefore()).find() && isPlaceAlone(passage);
        if (!itself && !carried) {
            return null;
        }
        return judged(passage, "节点按期率", this::onTime);
    }

    /** 即墨区87%: whose it is, and nothing of what. */
    private static boolean isPlaceAlone(Passage passage) {
        String left = passage.left();
        for (Where place : passage.places()) {
            left = left.replace(place.name(), "");
        }
        return !left.equals(passage.left()) && left.replaceAll("\\P{IsHan}|为|则", "").isEmpty();
    }

    /** A number of a part of the board, with how it was counted; null where there is none. */
    private record Counted(BigDecimal value, String link, List<String> trail) {}

    private interface Counting {
        @Nullable Counted of(Filter filter);
    }

    /** Of the district that is named; of the city too, where the district is named elsewhere. */
    private @Nullable Assessment judged(Passage passage, String what, Counting counting) {
        Assessment last = null;
        for (Where where : places(passage)) {
            Counted counted = counting.of(filter(where.district(), null, null, null));
            if (counted == null) {
                continue;
            }
            Fact fact =
                    known.counted(
                            "wall/" + what + "/" + where.code(),
                            what,
                            where,
                            passage.when(),
                            new Quantity(counted.value(), passage.claim().measure().unit()),
                            counted.link(),
                            counted.trail());
            last = Judged.on(passage.claim(), fact);
            if (last.verdict().holds()) {
                return last;
            }
        }
        return last;
    }

    private List<Where> places(Passage passage) {
        String code = passage.district();
        Where district = code == null ? null : known.gazetteer().find(code);
        Where city = known.gazetteer().city();
        if (district == null) {
            return List.of(city);
        }
        boolean here = passage.inSentence().stream().anyMatch(one -> one.district() != null);
        return here ? List.of(district) : List.of(district, city);
    }

    private Counted milestones(Filter all, @Nullable Light light) {
        Filter filter = light == null ? all : filter(all.district(), Set.of(light), null, null);
        int many = BoardQuery.milestones(known.board(), filter).size();
        return new Counted(BigDecimal.valueOf(many), link("milestones", filter), List.of());
    }

    private Counted projects(Filter all, @Nullable Light light) {
        Filter filter = light == null ? all : filter(all.district(), Set.of(light), null, null);
        int many = BoardQuery.projects(known.board(), filter).size();
        return new Counted(BigDecimal.valueOf(many), link("projects", filter), List.of());
    }

    /** Of the milestones whose day has come, those finished not later than due. */
    private @Nullable Counted onTime(Filter all) {
        Filter reached = filter(all.district(), null, Filter.DueWithin.REACHED, null);
        Filter kept = filter(all.district(), null, null, true);
        int of = BoardQuery.milestones(known.board(), reached).size();
        int many = BoardQuery.milestones(known.board(), kept).size();
        if (of == 0) {
            return null;
        }
        BigDecimal percent =
                BigDecimal.valueOf(100L * many)
                        .divide(BigDecimal.valueOf(of), MathContext.DECIMAL32);
        return new Counted(percent, link("milestones", kept), List.of(many + " / " + of));
    }

    private static Filter filter(
            @Nullable String district,
            @Nullable Set<Light> light,
            Filter.@Nullable DueWithin due,
            @Nullable Boolean onTime) {
        return new Filter(
                null, light, district, null, null, null, null, null, null, null, null, null, null,
                due, onTime, null);
    }

    private static String link(String of, Filter filter) {
        StringBuilder link = new StringBuilder("/list?of=" + of);
        if (filter.district() != null) {
            link.append("&district=").append(filter.district());
        }
        if (filter.light() != null) {
            filter.light().forEach(light -> link.append("&light=").append(light));
        }
        if (filter.onTime() != null) {
            link.append("&onTime=").append(filter.onTime());
        }
        return link.toString();
    }
}
