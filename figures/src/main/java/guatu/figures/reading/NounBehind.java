package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;

import guatu.figures.claim.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the noun behind a figure (后置名词): 30个县域新型城镇化试点, 1100多户居民挤在老屋里. */
final class NounBehind {

    private static final int LONGEST = 22;
    private static final int SHORTEST = 2;
    private static final int NEXT_CLAUSE = 16;

    /** What may stand between the figure and the noun of those who are counted. */
    private static final int MODIFIER = 6;

    private static final Phrases<Boolean> ADVERBS = Lexicon.words("subject-adverbs.tsv");

    /** With these begins what is said of those counted. */
    private static final String SAID = "已均被未就正仍还现尚都年可进得获今去明";

    private static final Phrases<Boolean> STATES = Lexicon.words("subject-states.tsv");
    private static final Phrases<Boolean> PERSONS = Lexicon.words("subject-persons.tsv");
    private static final Phrases<Boolean> VERBS = Lexicon.words("subject-verbs.tsv");

    /** Nouns whose last character only looks like a place: 初中, 高中, 公里, 室内. */
    private static final Set<String> KEPT =
            Set.of("初中", "高中", "公里", "邻里", "室内", "国内", "域内", "境内", "市内", "城中", "集中");

    /** Nouns of one character that a count has behind it: 修了312条路, 栽了46万棵树. */
    private static final Set<String> NOUNS =
            Set.of(
                    "路", "桥", "树", "楼", "街", "巷", "村", "镇", "井", "渠", "河", "湖", "山", "站", "车", "船",
                    "房", "店", "厂", "园", "田", "地", "灯", "坝", "塘", "校", "人");

    private static final Set<String> HEADS = Set.of("人", "名", "位", "户", "人次");

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;

    NounBehind(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /** The noun behind; one that is {@code modified} before needs no clause to tell what it is. */
    String of(int index, boolean modified) {
        Token token = tokens.get(index);
        int start = token.end();
        if (view.hasAny(start, "的期")) {
            start++;
        }
        if (view.hasAny(start, "（(）)、和与及")) {
            // 设施达到9个、实验室46家, 签约874户（占91.8%）: what follows is not this figure’s noun.
            return "";
        }
        boolean told =
                view.hasAny(start, SAID)
                        && (view.at(start) == '已' || ADVERBS.matches(view, start))
                        && !STATES.matches(view, start);
        if (view.at(start) == '将' || told) {
            // 剩余5个将于12月10日前完成, 1026套已启动申购: nothing is named behind it.
            return "";
        }
        Token next = behind(index);
        if (next != null && next.start() == start && view.at(token.end()) == '的') {
            // 总面积100万平方米的8个产业园: the noun stands behind its own number.
            start = next.end();
            next = index + 2 < tokens.size() ? tokens.get(index + 2) : null;
        }
        int limit = Math.min(view.length(), start + LONGEST);
        int figure = next == null ? limit : Math.min(limit, next.start());
        int end = start;
        while (end < figure && !Chars.endsClause(view.at(end)) && !endsList(end)) {
            end++;
        }
        if (next != null && isShareOf(next, end) && end > start) {
            return clean(view.text(start, next.end()));
        }
        int until = cut(token, start, end, next);
        String right = clean(view.text(start, Math.max(start, words.end(view, start, until))));
        if (right.length() < SHORTEST) {
            boolean whole = token.kind() == Kind.COUNT && NOUNS.contains(right);
            return whole && (until == figure || Chars.endsClause(view.at(until))) ? right : "";
        }
        boolean joins = next != null && "及和与".indexOf(right.charAt(right.length() - 1)) >= 0;
        right = joins && right.length() > SHORTEST ? right.substring(0, right.length() - 1) : right;
        right = withoutPlace(words.withoutList(right));
        boolean goesOn = right.length() == SHORTEST && (next == null || next.start() > end + 4);
        boolean clause = view.at(end) == ' ' || (view.at(end) == '，' && !modified);
        boolean counts = token.kind() == Kind.COUNT;
        return goesOn && clause && counts ? right + nextClause(end + 1, next) : right;
    }

    /** 86个项目中，还有…: among them. */
    private static String withoutPlace(String noun) {
        int last = noun.length() - 1;
        boolean among = last >= SHORTEST && "中里内".indexOf(noun.charAt(last)) >= 0;
        return among && !KEPT.contains(noun.substring(last - 1)) ? noun.substring(0, last) : noun;
    }

    /** 42个小区已开工39个: the noun ends where what is said of it begins. */
    private int cut(Token token, int start, int end, @Nullable Token next) {
        boolean object = next != null && next.start() == end;
        if (object && view.at(end - 1) == '占') {
            // 50万元以上的村占46%: the share is said of the noun.
            return end - 1;
        }
        char before = view.at(token.start() - 1);
        boolean heads = isOfHeads(token) && (Chars.endsClause(before) || before == '让');
        for (int i = start; i < end; i++) {
            Phrases.Match<Boolean> person =
                    heads && i <= start + MODIFIER ? PERSONS.longest(view, i) : null;
            if (person != null && !PERSONS.matches(view, i + person.length())) {
                return Math.min(end, i + person.length());
            }
            boolean done = object && (view.hasAny(i, "已共") || givesObject(i, end));
            if (i >= start + SHORTEST && (done || ADVERBS.matches(view, i))) {
                return i;
            }
        }
        return end;
    }

    /** 为2300余名困难学生发放资助金286万元: a verb whose object has the next figure. */
    private boolean givesObject(int at, int end) {
        Phrases.Match<Boolean> verb = VERBS.longest(view, at);
        int object = verb == null ? end : at + verb.length();
        for (int i = object; i < end; i++) {
            if (view.at(i) == '已') {
                // 86个城市更新项目已开工79个: what is said of the noun begins only there.
                return false;
            }
        }
        return object < end && words.end(view, object, end) - object >= SHORTEST;
    }

    private static boolean isOfHeads(Token token) {
        return token.amount() != null && HEADS.contains(token.amount().unit().symbol());
    }

    /** 6个地区开工率超过80%: what the share says belongs to the count. */
    private boolean isShareOf(Token next, int end) {
        return end == next.start()
                && next.kind() == Kind.PERCENT
                && view.at(next.start() - 1) == '率';
    }

    /** 17项措施，推动…: what the noun is for, when no other figure stands in that clause. */
    private String nextClause(int start, @Nullable Token next) {
        if (ADVERBS.matches(view, start)) {
            // 梳理出七类问题，逐一化解: what was done with them.
            return "";
        }
        int end = start;
        int limit = Math.min(view.length(), start + NEXT_CLAUSE);
        while (end < limit && !Chars.endsClause(view.at(end)) && !endsList(end)) {
            end++;
        }
        return next != null && next.start() <= end ? "" : view.text(start, end);
    }

    /** The next figure that is not glued to this one as in 12个百亿元项目. */
    private @Nullable Token behind(int index) {
        Token token = tokens.get(index);
        for (int i = index + 1; i < tokens.size(); i++) {
            boolean figure = tokens.get(i).kind().group() != Kind.Group.IGNORED;
            // In a row of cells a blank stood between: 9个 1820户.
            int start = tokens.get(i).start();
            boolean adjacent =
                    start == token.end() && view.origin(start) == view.originEnd(token.end());
            if (figure && !(adjacent && token.kind() == Kind.COUNT)) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** A 、 ends the noun when another figure follows soon: 5条专用线、26条产业路. */
    private boolean endsList(int at) {
        if (view.at(at) != '、') {
            return false;
        }
        for (int i = at + 1; i < Math.min(view.length(), at + 8); i++) {
            if (Chars.isArabic(view.at(i))) {
                return true;
            }
        }
        return false;
    }
}
