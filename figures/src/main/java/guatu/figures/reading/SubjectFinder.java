package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;
import static guatu.figures.reading.Trimmed.head;
import static guatu.figures.reading.Trimmed.tail;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Dimension;
import guatu.quantity.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a figure is about (统计对象): the words before it in the clause (改造老旧小区1195个), or those
 * behind it (30个县域新型城镇化试点), or, where it leans on the figure before (惠及居民, 同比增长), both.
 */
final class SubjectFinder {

    private static final int LONGEST_LEFT = 40;

    /** Words of this length before a figure with a noun behind it belong to that noun. */
    private static final int SHORT_LEFT = 5;

    /** A noun behind the figure of this length needs the words before it. */
    private static final int SHORT_RIGHT = 3;

    private static final int TAIL = 12;
    private static final int BARE_VERB = 2;
    private static final int WHOSE_AGE = 3;

    /** The last characters of 其余 and 剩余. */
    private static final String REST = "余";

    private static final String[] TIMED = {"用时", "历时", "耗时"};

    /** More units than these in one sentence are not told apart. */
    private static final int MOST_UNITS = 32;

    private static final String LIST_MARKS = "、和及与";

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;
    private final Respective respective;
    private final NounBehind behind;

    /** What the figure before was about, and the subjects told in the sentence. */
    private String previous = "";

    private final List<String> told = new ArrayList<>();

    /** The subject that others lean on, and the verbs it begins with. */
    private String last = "";

    private String verbs = "";

    /** What the figure before leaned on, and its verb: 老旧小区改造涉及 of 楼栋412栋、居民2.6万户. */
    private String stem = "";

    /** The rate told last, on which its own growth leans: 优良天数比率82.9%，同比上升5.3个百分点. */
    private String rate = "";

    /** The subject told last of figures in each unit: 1246户 is what 签约1239户 leans on. */
    private final Map<String, String> byUnit = new HashMap<>();

    SubjectFinder(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
        this.respective = new Respective(view, tokens);
        this.behind = new NounBehind(view, tokens);
    }

    /** A new sentence leans on nothing. */
    void forget() {
        last = "";
        verbs = "";
        stem = "";
        rate = "";
        previous = "";
        told.clear();
        byUnit.clear();
    }

    /** The subject of the figure, which also becomes the one to lean on. */
    String of(int index) {
        String subject = continues(index) ? previous : found(index);
        previous = subject;
        if (!isRelative(tokens.get(index)) && told.size() < MOST_UNITS) {
            told.add(subject);
        }
        return subject;
    }

    /** 由81%提高到92%: the later value is about what the earlier one was. */
    private boolean continues(int index) {
        Token before = before(index);
        Token token = tokens.get(index);
        if (before == null || previous.isEmpty() || !sameUnit(before, token)) {
            return false;
        }
        int from = before.end();
        int to = token.start();
        if (to - from > TAIL || to - from < BARE_VERB) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Chars.endsClause(view.at(i)) || LIST_MARKS.indexOf(view.at(i)) >= 0) {
                return false;
            }
        }
        return words.end(view, from, to) == from && words.isChangeTo(view, from, to);
    }

    private static boolean sameUnit(Token one, Token other) {
        Amount first = one.amount();
        Amount second = other.amount();
        return first != null && second != null && first.unit().equals(second.unit());
    }

    private String found(int index) {
        Token token = tokens.get(index);
        int from = pastSize(index, leftStart(index));
        String own = respective.of(index, from, told);
        if (!own.isEmpty()) {
            last = clean(own);
            return last;
        }
        int begin = words.begin(view, from, token.start());
        int end = Math.max(begin, words.end(view, begin, token.start()));
        end = Respective.cut(view, begin, end);
        if (begin == end) {
            int time = timeBefore(index);
            if (time >= 0) {
                begin = words.begin(view, leftStart(time), tokens.get(time).start());
                end = Math.max(begin, words.end(view, begin, tokens.get(time).start()));
            }
        }
        String since = sinceTime(index, begin, end);
        if (!since.isEmpty()) {
            last = since.substring(0, since.length() - words.changeAtEnd(view, begin, end));
            return since;
        }
        boolean modified = end > begin && end - begin <= SHORT_LEFT;
        String right = behind.of(index, modified);
        boolean listed = isListed(index, token, from);
        String left = listed && !right.isEmpty() ? "" : before(token, begin, end, right);
        int verbsEnd = words.verbsEnd(view, begin, end);
        boolean leansOn = words.isDependent(view, begin, end);
        boolean shares = sharesVerb(index, from) && verbsEnd == begin && !leansOn;
        if (shares && left.length() >= (stem.isEmpty() ? BARE_VERB + 1 : BARE_VERB)) {
            left = (stem.isEmpty() ? verbs : stem) + left;
        } else if (!left.isEmpty()) {
            verbs = view.text(begin, verbsEnd);
            stem = "";
        }
        String subject = timed(token, subject(index, left, right, begin, end), end);
        boolean leans = !last.isEmpty() && (subject.startsWith(last) || isRelative(token));
        if (isRelative(token)) {
            rate = words.isComparison(view, begin, end) ? rate : subject;
        } else if (!leans) {
            rate = "";
        }
        if (!subject.isEmpty() && !leans) {
            last = subject;
            remember(token, subject);
        }
        return subject;
    }

    /** 人均预期寿命较2020年提高1.16岁: what rose stands before the time it is compared with. */
    private String sinceTime(int index, int begin, int end) {
        Token time = index == 0 ? null : tokens.get(index - 1);
        int change = words.changeAtEnd(view, begin, end);
        if (time == null
                || time.kind().group() != Kind.Group.TIME
                || change == 0
                || change < end - begin
                || !view.hasAny(time.start() - 1, "较比")) {
            return "";
        }
        int until = time.start() - 1;
        int from = words.begin(view, Math.min(leftStart(index - 1), until), until);
        String subject = clean(view.text(from, until));
        return subject.length() > BARE_VERB ? subject + tail(view.text(begin, end), change) : "";
    }

    private void remember(Token token, String subject) {
        Amount amount = token.amount();
        if (amount != null && byUnit.size() < MOST_UNITS) {
            byUnit.put(amount.unit().symbol(), subject);
        }
    }

    /** A length of time is that of what took it: 房屋签约用时, 护航历时. */
    private String timed(Token token, String subject, int end) {
        if (token.kind() != Kind.DURATION) {
            return subject;
        }
        for (String word : TIMED) {
            if (view.has(token.start() - word.length(), word) && end < token.start()) {
                return subject + word;
            }
        }
        return subject;
    }

    /** The words before the figure, without the names of a list and without whom it is done for. */
    private String before(Token token, int begin, int end, String right) {
        boolean counted = !right.isEmpty() && token.kind() == Kind.COUNT;
        boolean given = counted && (view.hasAny(end, "为给向对") || view.hasAny(end - 1, "给向对"));
        if (given) {
            return "";
        }
        String left = clean(view.text(begin, end));
        boolean members = counted && view.at(token.start() - 1) == '等' && left.indexOf('、') > 0;
        if (members) {
            // 河北、辽宁、江苏等9个省份: their names are not what they are.
            int verb = words.verbsEnd(view, begin, end);
            return view.text(begin, verb);
        }
        return words.withoutList(left);
    }

    /** 改造城镇老旧小区1700个、城乡危旧房2万户: the second stands behind a comma of the list. */
    private boolean sharesVerb(int index, int from) {
        Token before = before(index);
        return before != null && from == before.end() && view.at(from) == '、';
    }

    private String subject(int index, String left, String right, int begin, int end) {
        Token token = tokens.get(index);
        if (token.kind() == Kind.RANK) {
            return ranked(left);
        }
        if (isAge(token) && !right.isEmpty()) {
            return head(right, WHOSE_AGE) + "年龄";
        }
        if (!right.isEmpty() && token.kind() == Kind.DURATION && left.endsWith("提前")) {
            // 提前两个月完成年度任务: what was early.
            return "提前" + right;
        }
        if (left.isEmpty() && token.kind() == Kind.MONEY && words.isAward(right)) {
            // 对首次升规的企业，给予30万元奖励: to whom.
            last = last.isEmpty() ? clauseBefore(index, begin) : last;
            return last + right;
        }
        if (isRelative(token)) {
            return relative(token, left, right, begin, end);
        }
        boolean compares = words.isComparison(view, begin, end) && right.isEmpty();
        if (compares && !last.isEmpty()) {
            return last + tail(left, words.changeAtEnd(view, begin, end));
        }
        boolean ofNoun = view.at(token.end()) == '的';
        if (ofNoun && !right.isEmpty()) {
            boolean counted = token.kind() == Kind.COUNT && left.length() > SHORT_RIGHT;
            return counted ? left + head(right, BARE_VERB) : right + tail(left, SHORT_LEFT);
        }
        boolean lone = left.isEmpty() && last.isEmpty();
        boolean takesRight = isOfNounBehind(token) || lone;
        if (!right.isEmpty() && takesRight) {
            boolean rest = REST.indexOf(view.at(begin - 1)) >= 0 && left.isEmpty();
            boolean modified = view.at(token.start() - 1) == '的';
            String whole = modified ? tail(left, TAIL) + right : joined(left, right);
            return rest ? last + whole : whole;
        }
        boolean part = view.has(begin - 2, "其中") || view.has(begin - 3, "其中，");
        if (part && left.length() <= SHORT_RIGHT && !left.isEmpty() && !last.isEmpty()) {
            if (words.isBareVerb(view, begin, end)) {
                return lean(index, left, begin, end);
            }
            String whole = last + left;
            last = "";
            return whole;
        }
        boolean leans = left.isEmpty() || words.isDependent(view, begin, end);
        if (!leans) {
            return left;
        }
        String whole = lean(index, left, begin, end);
        int verb = words.verbsEnd(view, begin, end) - begin;
        boolean leaned = left.length() > BARE_VERB && whole.length() > left.length();
        stem =
                leaned && whole.endsWith(left) && verb > 0
                        ? whole.substring(0, whole.length() - left.length() + verb)
                        : "";
        return whole;
    }

    /** A count or a measure with a noun right behind it: 20公里供水管网. */
    private static boolean isOfNounBehind(Token token) {
        return switch (token.kind()) {
            case COUNT, LENGTH, AREA, MASS, VOLUME, POWER, ENERGY -> true;
            default -> false;
        };
    }

    private static String joined(String left, String right) {
        if (right.length() <= SHORT_RIGHT) {
            return tail(left, TAIL) + right;
        }
        return left.length() <= SHORT_LEFT ? left + right : right;
    }

    /** The figure before, or the clause before when it holds none, and what is said here. */
    private String lean(int index, String left, int begin, int end) {
        if (last.isEmpty()) {
            last = clauseBefore(index, begin);
            return last + left;
        }
        boolean invested = left.endsWith("投资") && !told.isEmpty() && !told.getFirst().isEmpty();
        if (invested) {
            // 改造小区36个，涉及居民1.12万户，总投资3.2亿元: that of the whole, not of the households.
            return words.withoutVerb(told.getFirst()) + left;
        }
        Amount amount = tokens.get(index).amount();
        boolean verb = words.isBareVerb(view, begin, end);
        if (amount == null || !verb) {
            return last.endsWith(left) ? last : words.withoutVerb(last) + left;
        }
        String base = byUnit.getOrDefault(amount.unit().symbol(), last);
        return words.withoutVerb(base) + left;
    }

    /** The clause before this one, from behind the last figure or time in it. */
    private String clauseBefore(int index, int begin) {
        int end = begin - 1;
        int limit = Math.max(0, begin - LONGEST_LEFT);
        for (int i = index - 1; i >= 0 && tokens.get(i).end() > limit; i--) {
            if (tokens.get(i).end() < begin) {
                limit = Math.max(limit, tokens.get(i).end());
            }
        }
        while (end > limit && !Chars.endsClause(view.at(end))) {
            end--;
        }
        if (end <= limit || view.at(end) != '，') {
            return "";
        }
        int start = end;
        while (start > limit && !Chars.endsClause(view.at(start - 1))) {
            start--;
        }
        for (int i = start + BARE_VERB; i < end; i++) {
            if (view.at(i) == '是') {
                // 青石巷是最早改造的街区，总占地4.7公顷: what it is told of.
                return clean(view.text(words.begin(view, start, i), i));
            }
        }
        int from = Math.max(start, end - TAIL);
        for (int i = from; i < end - BARE_VERB; i++) {
            // 9月12日启动的石湾片区征收，涉及居民1246户: what it is, not since when.
            from = view.at(i) == '的' ? i + 1 : from;
        }
        return clean(view.text(words.begin(view, from, end), end));
    }

    private String ranked(String left) {
        int ranking = left.indexOf("排名");
        if (ranking >= 0 && !last.isEmpty() && (ranking < BARE_VERB || isScope(left, ranking))) {
            return last + "排名";
        }
        for (String verb : new String[] {"位列", "位居", "稳居", "居", "列", "排", "同样"}) {
            int at = left.indexOf(verb);
            if (at >= 0) {
                return (at >= BARE_VERB ? left.substring(0, at) : last) + "排名";
            }
        }
        return left.length() > 2 * BARE_VERB ? left : last + "排名";
    }

    /** 县（市、区）中排名: among whom, not in what. */
    private static boolean isScope(String left, int ranking) {
        return "中里内）)".indexOf(left.charAt(ranking - 1)) >= 0;
    }

    /** 65岁以上老年人: how old they are. */
    private static boolean isAge(Token token) {
        return token.amount() != null && token.amount().unit().symbol().equals("岁");
    }

    private static boolean isRelative(Token token) {
        return switch (token.kind()) {
            case PERCENT, POINT, MULTIPLE, RATIO -> true;
            default -> false;
        };
    }

    private String relative(Token token, String left, String right, int begin, int end) {
        boolean shareOfNoun = view.at(token.end()) == '的' && right.length() >= BARE_VERB;
        if (left.isEmpty() && shareOfNoun) {
            // 95%以上的村集体: of whom the share is.
            return right;
        }
        if (left.isEmpty()) {
            return last.isEmpty() ? right : last;
        }
        if (!last.isEmpty() && view.at(begin) == '占' && !left.startsWith("占地")) {
            return last + left;
        }
        if (!last.isEmpty() && view.hasAny(begin - 1, "是为") && left.length() > BARE_VERB) {
            // 是全市平均水平的1.9倍, 为年度计划的118%: what it is held against is no subject.
            return last;
        }
        if (words.isComparison(view, begin, end)) {
            int change = words.changeAtEnd(view, begin, end);
            String base = rate.isEmpty() ? last : rate;
            return view.at(begin) == '占' ? last + left : base + tail(left, change);
        }
        boolean leans = words.isDependent(view, begin, end);
        return leans ? words.withoutVerb(last) + left : left;
    }

    private int leftStart(int index) {
        int limit = Math.max(0, tokens.get(index).start() - LONGEST_LEFT);
        Token before = before(index);
        if (before != null) {
            limit = Math.max(limit, Math.min(before.end(), tokens.get(index).start()));
        }
        int from = tokens.get(index).start();
        if (from > limit + 1 && view.hasAny(from - 1, "：:")) {
            // 总投资：7.9亿元: the label tells what the figure is.
            from--;
        }
        while (from > limit && !Chars.endsClause(view.at(from - 1))) {
            from--;
        }
        return view.at(from) == '期' && before != null ? from + 1 : from;
    }

    /** The figure before that ends what may be said about this one; names do not. */
    private @Nullable Token before(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (tokens.get(i).kind().group() != Kind.Group.IGNORED) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** 签约亿元以上项目62个: the size of the projects is a part of what they are. */
    private int pastSize(int index, int from) {
        Token size = index == 0 ? null : tokens.get(index - 1);
        Amount amount = size == null ? null : size.amount();
        boolean least =
                amount != null
                        && amount.unit().dimension() == Dimension.MONEY
                        && amount.hasSense(Sense.AT_LEAST);
        boolean glued = size != null && size.end() == from && Chars.isHan(view.at(from));
        int gap = tokens.get(index).start() - from;
        return least && glued && gap > 0 && gap <= SHORT_LEFT ? leftStart(index - 1) : from;
    }

    /** The time right before the figure in its clause (由2021年底的13.2平方米), or -1. */
    private int timeBefore(int index) {
        if (index == 0 || tokens.get(index - 1).kind().group() != Kind.Group.TIME) {
            return -1;
        }
        int gap = tokens.get(index).start() - tokens.get(index - 1).end();
        boolean same = gap >= 0 && gap <= BARE_VERB;
        return same && !Chars.endsClause(view.at(tokens.get(index).start() - 1)) ? index - 1 : -1;
    }

    /** Whether the words before belong to the figure before: 5条铁路专用线、26条产业路. */
    private boolean isListed(int index, Token token, int from) {
        Token before = before(index);
        return before != null
                && before.isMeasure()
                && from == before.end()
                && LIST_MARKS.indexOf(view.at(token.start() - 1)) >= 0;
    }
}
