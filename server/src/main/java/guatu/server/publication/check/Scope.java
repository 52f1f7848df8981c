package guatu.server.publication.check;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Comparison.Against;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a figure speaks of just what an indicator counts (范围是否相同): its head noun, its verb and
 * what restricts them must be the indicator's own. 停车场项目 is not 项目, 启动 is not 建成, and a growth is
 * not a level; such a figure is never held against the wider indicator.
 */
final class Scope {

    /** A tail longer than this says what becomes of the things, not what they are. */
    private static final int TAIL_MAX = 4;

    private static final List<String> LEANING = List.of("惠及", "受益", "涉及", "覆盖", "服务");

    private static final List<String> GROWTH = List.of("增速", "增长", "增幅", "同比", "涨幅");
    private static final List<String> CHANGES =
            List.of("增长", "增速", "增幅", "同比", "下降", "上升", "上涨", "涨", "提高", "回落", "降低", "增", "降");

    private static final Pattern YEARS =
            Pattern.compile("历年|历史上|“?十[二三四五]五”?|[近三四五六七八九十多0-9]+年来|(?<![今本]年|年初|入[春夏秋冬])以来");

    /** 比计划多15部, 较去年少两处. */
    private static final Pattern DIFFERENCE =
            Pattern.compile("[比较][^，。；]{1,12}(?:多|少|增|减|高|低|增加|减少|提高|降低)[了出]?$");

    private static final Pattern THIS_YEAR = Pattern.compile("今年|本年|当年|去年|20\\d\\d年|上半年|季度|月");

    /** A column of a part of the year, or of the year before. */
    private static final Pattern OTHER_TIME = Pattern.compile("[\\d一二三四五六七八九十本当上]月|季度|半年|上年|去年|同期");

    /** 升级商务楼宇15座，其中10座为百米以上: a part of what was told. */
    private static final Pattern PART = Pattern.compile("\\s*其中(?:有|的)?\\s*");

    /** A clause that begins so goes on about the one project before: ……已封顶；项目总投资21亿元. */
    private static final Pattern ONE_PROJECT = Pattern.compile("^\\s*[该本]?项目(?:计划)?总?投资");

    private Scope() {}

    /** The words that make it another figure, or nothing. */
    static String narrower(Topic topic, Passage passage, Gazetteer gazetteer) {
        String change = change(topic, passage);
        if (!change.isEmpty()) {
            return change;
        }
        Matcher time = OTHER_TIME.matcher(passage.cell());
        if (time.find()) {
            return time.group();
        }
        Stretch left = marked(landArea(passage, passage.left()), topic, gazetteer);
        Stretch right = marked(passage.right(), topic, gazetteer);
        String begun = left.begun() + right.begun();
        if (!begun.isEmpty()) {
            return begun;
        }
        boolean one = ONE_PROJECT.matcher(passage.clauseLeft()).find();
        if (one && topic.name().contains("投资")) {
            return passage.clauseLeft();
        }
        String since = since(topic, passage);
        if (!since.isEmpty()) {
            return since;
        }
        if (left.isNamed()) {
            return first(
                    right.opening(),
                    left.open(left.last() + 1, left.length()),
                    inside(left),
                    carried(topic, passage, gazetteer));
        }
        if (right.isNamed()) {
            return behind(passage, left, right);
        }
        if (PART.matcher(passage.left()).matches()) {
            return passage.left().strip() + passage.right();
        }
        String own = first(left.leaningOn(left.length()), right.opening());
        if (!own.isEmpty()) {
            return own;
        }
        Stretch clause = marked(passage.clauseLeft(), topic, gazetteer);
        if (clause.isNamed()) {
            return first(clause.open(clause.last() + 1, clause.length()), inside(clause));
        }
        // 联合审批755台，竣工517台: what has words of its own is no figure of the clause before.
        return passage.saysOfItself() ? passage.left() + passage.right() : "";
    }

    /** 加装电梯215部，惠及居民2580户: of what those are served, the clause before says. */
    private static String carried(Topic topic, Passage passage, Gazetteer gazetteer) {
        if (LEANING.stream().noneMatch(passage.left()::contains)) {
            return "";
        }
        String words = passage.claim().context().subject();
        Stretch subject = marked(words, topic, gazetteer);
        return subject.isNamed() ? subject.open(0, subject.last()) : "";
    }

    /**
     * Floor area is never told in 平方公里: the word is wrong, which is remarked, and land is meant.
     */
    private static String landArea(Passage passage, String words) {
        boolean land = passage.claim().measure().unit().symbol().equals("平方公里");
        return land ? words.replace("建筑", "的的") : words;
    }

    /** What has been done over several years is no figure of one: 历年, “十四五”以来. */
    private static String since(Topic topic, Passage passage) {
        if (topic.sort() == Topic.Sort.OTHER || passage.when().plan()) {
            return "";
        }
        Matcher years = YEARS.matcher(passage.sentenceBefore());
        String found = "";
        int end = 0;
        while (years.find()) {
            found = years.group();
            end = years.end();
        }
        String behind = passage.sentenceBefore().substring(end);
        boolean renewed = THIS_YEAR.matcher(behind).find();
        return found.isEmpty() || renewed ? "" : found;
    }

    private static Stretch marked(String words, Topic topic, Gazetteer gazetteer) {
        return Stretch.of(words, topic, gazetteer.mentions(words));
    }

    private static String inside(Stretch words) {
        int first = words.first();
        return first(words.open(first, words.last()), words.leaningOn(first));
    }

    /** The head stands behind the figure: 10个停车场项目建设. */
    private static String behind(Passage passage, Stretch left, Stretch right) {
        int first = right.first();
        String before = right.praises(first) ? "" : right.open(0, first);
        String tail = right.open(right.last() + 1, right.length());
        boolean own = passage.endsAtFigure() || tail.length() > TAIL_MAX;
        return first(
                left.leaningOn(left.length()),
                before,
                right.open(first, right.last()),
                own ? "" : tail);
    }

    /** A share, a growth and a level are three figures, however alike their words. */
    private static String change(Topic topic, Passage passage) {
        Claim claim = passage.claim();
        Against against = claim.context().comparison().type();
        boolean relative = claim.kind() == Kind.PERCENT || claim.kind() == Kind.POINT;
        boolean compared =
                against == Against.YEAR_ON_YEAR
                        || against == Against.MONTH_ON_MONTH
                        || against == Against.CHANGE;
        String words = claim.context().comparison().words();
        if (!relative) {
            Matcher than = DIFFERENCE.matcher(passage.left());
            if (than.find()) {
                return than.group();
            }
            boolean base = claim.context().role() == Role.BASE && !passage.dated();
            return base ? words + "…" : compared ? words : "";
        }
        boolean growth =
                GROWTH.stream().anyMatch(word -> topic.phrases().toString().contains(word));
        boolean grows = compared || CHANGES.stream().anyMatch(passage.clause()::contains);
        boolean monthly = growth && against == Against.MONTH_ON_MONTH;
        boolean share = growth && against == Against.SHARE;
        return growth == grows && !monthly && !share ? "" : words.isEmpty() ? "%" : words;
    }

    private static String first(String... words) {
        for (String one : words) {
            if (!one.isEmpty()) {
                return one;
            }
        }
        return "";
    }
}
