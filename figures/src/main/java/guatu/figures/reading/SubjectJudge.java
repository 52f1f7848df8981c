package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.head;
import static guatu.figures.reading.Trimmed.tail;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import java.util.List;

/**
 * Judges what the words around a figure say it is about (主语判定): the words before it alone, the noun
 * behind it, or either leaning on what the sentence told before.
 */
final class SubjectJudge {

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

    private static final String[] RANKING = {"位列", "位居", "稳居", "居", "列", "排", "同样"};

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;
    private final WordsBefore before;
    private final Told told;

    SubjectJudge(View view, List<Token> tokens, WordsBefore before, Told told) {
        this.view = view;
        this.tokens = tokens;
        this.before = before;
        this.told = told;
    }

    /** What a figure is about that has those words before it and that noun behind it. */
    String subject(int index, WordsBefore.Found found, String left, String right) {
        return timed(tokens.get(index), judged(index, found, left, right), found.end());
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

    private String judged(int index, WordsBefore.Found found, String left, String right) {
        Token token = tokens.get(index);
        int begin = found.begin();
        int end = found.end();
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
            told.last = told.last.isEmpty() ? before.clauseBefore(index, begin) : told.last;
            return told.last + right;
        }
        if (SubjectFinder.isRelative(token)) {
            return relative(token, left, right, begin, end);
        }
        boolean compares = words.isComparison(view, begin, end) && right.isEmpty();
        if (compares && !told.last.isEmpty()) {
            return told.last + tail(left, words.changeAtEnd(view, begin, end));
        }
        boolean ofNoun = view.at(token.end()) == '的';
        if (ofNoun && !right.isEmpty()) {
            boolean counted = token.kind() == Kind.COUNT && left.length() > SHORT_RIGHT;
            return counted ? left + head(right, BARE_VERB) : right + tail(left, SHORT_LEFT);
        }
        boolean lone = left.isEmpty() && told.last.isEmpty();
        boolean takesRight = isOfNounBehind(token) || lone;
        if (!right.isEmpty() && takesRight) {
            boolean rest = REST.indexOf(view.at(begin - 1)) >= 0 && left.isEmpty();
            boolean modified = view.at(token.start() - 1) == '的';
            String whole = modified ? tail(left, TAIL) + right : joined(left, right);
            return rest ? told.last + whole : whole;
        }
        boolean part = view.has(begin - 2, "其中") || view.has(begin - 3, "其中，");
        if (part && left.length() <= SHORT_RIGHT && !left.isEmpty() && !told.last.isEmpty()) {
            if (words.isBareVerb(view, begin, end)) {
                return lean(index, left, begin, end);
            }
            String whole = told.last + left;
            told.last = "";
            return whole;
        }
        boolean leans = left.isEmpty() || words.isDependent(view, begin, end);
        if (!leans) {
            return left;
        }
        String whole = lean(index, left, begin, end);
        int verb = words.verbsEnd(view, begin, end) - begin;
        boolean leaned = left.length() > BARE_VERB && whole.length() > left.length();
        told.stem =
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
        if (told.last.isEmpty()) {
            told.last = before.clauseBefore(index, begin);
            return told.last + left;
        }
        boolean invested = left.endsWith("投资") && !told.first().isEmpty();
        if (invested) {
            // 改造小区36个，涉及居民1.12万户，总投资3.2亿元: that of the whole, not of the households.
            return words.withoutVerb(told.first()) + left;
        }
        Amount amount = tokens.get(index).amount();
        boolean verb = words.isBareVerb(view, begin, end);
        if (amount == null || !verb) {
            return told.last.endsWith(left) ? told.last : words.withoutVerb(told.last) + left;
        }
        String base = told.base(amount);
        return words.withoutVerb(base) + left;
    }

    private String ranked(String left) {
        int ranking = left.indexOf("排名");
        if (ranking >= 0 && !told.last.isEmpty() && (ranking < BARE_VERB || isScope(left, ranking))) {
            return told.last + "排名";
        }
        for (String verb : RANKING) {
            int at = left.indexOf(verb);
            if (at >= 0) {
                return (at >= BARE_VERB ? left.substring(0, at) : told.last) + "排名";
            }
        }
        return left.length() > 2 * BARE_VERB ? left : told.last + "排名";
    }

    /** 县（市、区）中排名: among whom, not in what. */
    private static boolean isScope(String left, int ranking) {
        return "中里内）)".indexOf(left.charAt(ranking - 1)) >= 0;
    }

    /** 65岁以上老年人: how old they are. */
    private static boolean isAge(Token token) {
        return token.amount() != null && token.amount().unit().symbol().equals("岁");
    }

    private String relative(Token token, String left, String right, int begin, int end) {
        boolean shareOfNoun = view.at(token.end()) == '的' && right.length() >= BARE_VERB;
        if (left.isEmpty() && shareOfNoun) {
            // 95%以上的村集体: of whom the share is.
            return right;
        }
        if (left.isEmpty()) {
            return told.last.isEmpty() ? right : told.last;
        }
        if (!told.last.isEmpty() && view.at(begin) == '占' && !left.startsWith("占地")) {
            return told.last + left;
        }
        if (!told.last.isEmpty() && view.hasAny(begin - 1, "是为") && left.length() > BARE_VERB) {
            // 是全市平均水平的1.9倍, 为年度计划的118%: what it is held against is no subject.
            return told.last;
        }
        if (words.isComparison(view, begin, end)) {
            int change = words.changeAtEnd(view, begin, end);
            String base = told.rate.isEmpty() ? told.last : told.rate;
            return view.at(begin) == '占' ? told.last + left : base + tail(left, change);
        }
        boolean leans = words.isDependent(view, begin, end);
        return leans ? words.withoutVerb(told.last) + left : left;
    }
}
