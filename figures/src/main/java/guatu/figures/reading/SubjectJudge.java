package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.head;
import static guatu.figures.reading.Trimmed.tail;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final String[] EXCEEDS = {"超过", "相当于", "达到", "是"};

    private static final Phrases<Boolean> PURPOSES = Lexicon.words("purposes.tsv");
    private static final Phrases<Boolean> STATES = Lexicon.words("subject-states.tsv");

    /** Who is counted where only their classifier stands: 涉及楼栋412栋、2.6万户. */
    private static final Map<String, String> HEADS = Map.of("户", "居民", "人", "人口", "栋", "楼栋");

    private static final Set<String> SERVES = Set.of("涉及", "惠及", "覆盖", "服务", "安置");
    private static final Set<String> OTHERS = Set.of("其他", "其它");
    private static final Phrases<Boolean> PARTS = Lexicon.words("part-words.tsv");

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;
    private final WordsBefore before;
    private final Told told;
    private final Beneficiary beneficiary;
    private final RankedThing ranks;

    SubjectJudge(View view, List<Token> tokens, WordsBefore before, Told told) {
        this.view = view;
        this.tokens = tokens;
        this.before = before;
        this.told = told;
        this.beneficiary = new Beneficiary(view, tokens);
        this.ranks = new RankedThing(before, told);
    }

    /** What a figure is about that has those words before it and that noun behind it. */
    String subject(int index, WordsBefore.Found found, String left, String right) {
        Token token = tokens.get(index);
        String subject = judged(index, found, left, right);
        return switch (token.kind()) {
            case DURATION -> timed(token, subject, found.end());
            default -> priced(token, subject, left, found.end());
        };
    }

    /** Money for one of a thing is its price: 黄瓜每斤2.5元, 鸡蛋4.6元/斤. */
    private String priced(Token token, String subject, String left, int from) {
        Amount amount = token.amount();
        String unit = amount == null ? "" : amount.unitAsWritten();
        boolean perUnit = unit.startsWith("元/");
        if (token.kind() != Kind.MONEY && !perUnit) {
            return subject;
        }
        boolean each = view.text(from, token.start()).indexOf('每') >= 0;
        boolean noun = left.length() >= BARE_VERB && !words.isMoney(subject);
        return (perUnit || each) && noun ? subject + "价格" : subject;
    }

    /** A length of time is that of what took it: 房屋签约用时, 护航历时, 施工时间. */
    private String timed(Token token, String subject, int end) {
        if (view.has(token.end(), "免费")) {
            return "免费时间";
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
        String special = special(index, left, right);
        if (!special.isEmpty()) {
            return special;
        }
        if (SubjectFinder.isRelative(token)) {
            return relative(index, found, left, right);
        }
        boolean compares = words.isComparison(view, begin, end) && right.isEmpty();
        if (compares && !left.isEmpty() && !told.last.isEmpty()) {
            Amount amount = token.amount();
            String base = amount == null ? told.last : told.base(amount);
            return base + tail(left, words.changeAtEnd(view, begin, end));
        }
        boolean ofNoun = view.at(token.end()) == '的';
        if (ofNoun && !right.isEmpty()) {
            boolean counted = token.kind() == Kind.COUNT && left.length() > SHORT_RIGHT;
            return counted ? left + head(right, BARE_VERB) : right + tail(left, SHORT_LEFT);
        }
        if (isPriceOfOne(token, left) && right.isEmpty()) {
            // 安装报警器58万只，每只成本90元: of one of those told.
            return words.withoutVerb(told.last) + left.substring(BARE_VERB);
        }
        boolean lone = left.isEmpty() && told.last.isEmpty();
        boolean takesRight = isOfNounBehind(token) || lone;
        if (!right.isEmpty() && takesRight) {
            boolean lets = left.isEmpty() && view.at(token.start() - 1) == '让';
            if (lets && !heads(token.amount()).isEmpty() && !told.last.isEmpty()) {
                // 改造小区21个，让1.3万户居民住得更舒心: whom it serves.
                return words.withoutVerb(told.last) + "惠及" + right;
            }
            String owned = serves(left) ? lean(index, left, found) : "";
            return owned.length() > left.length()
                    ? owned + right
                    : counted(token, begin, left, right);
        }
        if (left.isEmpty()) {
            return silent(index, found);
        }
        String part = part(index, found, left);
        if (!part.isEmpty()) {
            return part;
        }
        return words.isDependent(view, begin, end) ? leaning(index, found, left) : left;
    }

    private boolean isPriceOfOne(Token token, String left) {
        return token.kind() == Kind.MONEY
                && left.startsWith("每")
                && left.length() >= 2 * BARE_VERB
                && left.length() <= 2 * SHORT_RIGHT
                && left.charAt(BARE_VERB) != '最'
                && !told.last.isEmpty();
    }

    /** What some kinds of figures and rows say in their own way, or "". */
    private String special(int index, String left, String right) {
        Token token = tokens.get(index);
        if (!told.cell.isEmpty()) {
            return told.cell;
        }
        if (token.kind() == Kind.RANK) {
            return ranks.of(index, left);
        }
        if (isAge(token) && !(left + right).isEmpty()) {
            return (right.isEmpty() ? left : head(right, WHOSE_AGE)) + "年龄";
        }
        boolean done = token.kind() == Kind.MONEY && left.equals("完成") && words.isMoney(right);
        if (done && !told.first().isEmpty()) {
            // 实施6.6万个项目，完成了2.6万亿的投资: the investment of the projects.
            return words.withoutVerb(told.first()) + left + right;
        }
        if (!right.isEmpty() && token.kind() == Kind.DURATION && left.endsWith("提前")) {
            // 提前两个月完成年度任务: what was early.
            return "提前" + right;
        }
        String sized = SizeBehind.of(view, token, left, right);
        if (!sized.isEmpty()) {
            return sized;
        }
        String award = award(index, left, right);
        if (!award.isEmpty()) {
            return award;
        }
        if (!told.row.isEmpty() && (left.isEmpty() || RowHead.isLabel(left))) {
            return left.isEmpty() && !right.isEmpty() ? told.row + right : told.row + left;
        }
        return spent(token, left);
    }

    /** 投资9000万元实施智能化改造: what it was spent on. */
    private String spent(Token token, String left) {
        boolean spends = left.endsWith("投资") || left.endsWith("投入") || left.endsWith("安排");
        Phrases.Match<Boolean> purpose =
                token.kind() == Kind.MONEY && spends ? PURPOSES.longest(view, token.end()) : null;
        if (purpose == null) {
            return "";
        }
        int start = token.end() + purpose.length();
        int end = start;
        while (end < start + TAIL && Chars.isHan(view.at(end))) {
            end++;
        }
        return end - start < 2 * BARE_VERB ? "" : view.text(start, end) + tail(left, BARE_VERB);
    }

    /** 涉及, 惠及: what does it stands before. */
    static boolean serves(String verb) {
        return SERVES.contains(verb);
    }

    private String counted(Token token, int begin, String left, String right) {
        Amount amount = token.amount();
        boolean state = STATES.matches(View.of(right, 0, right.length()), 0);
        if (state && left.isEmpty() && amount != null) {
            // 86个项目中，还有11个没有开工: of those told before.
            return right + told.base(amount);
        }
        boolean rest = REST.indexOf(view.at(begin - 1)) >= 0 && left.isEmpty();
        boolean modified = view.at(token.start() - 1) == '的';
        String whole = modified ? tail(left, TAIL) + right : joined(left, right);
        return rest ? told.last + whole : whole;
    }

    /** A figure without a word of its own: 412栋、2.6万户, or …发放高龄津贴，每人每月100元. */
    private String silent(int index, WordsBefore.Found found) {
        Token token = tokens.get(index);
        Amount amount = token.amount();
        boolean glued = index > 0 && tokens.get(index - 1).end() == token.start();
        if (glued && tokens.get(index - 1).kind() == Kind.DURATION) {
            // 日机收面积连续5天超过1500万亩: of what went on so long.
            return told.previous();
        }
        if (before.isListed(index, found.from())) {
            String heads = heads(amount);
            boolean shared = !heads.isEmpty() && SERVES.contains(told.verbs);
            if (shared) {
                return words.withoutVerb(told.last) + told.verbs + heads;
            }
            return !heads.isEmpty() && countsHeads() ? told.last + heads : told.previous();
        }
        if (told.last.isEmpty() && amount != null && !told.carried(amount).isEmpty()) {
            // 建设11栋研发楼。8栋已封顶: of those of the sentence before.
            return told.carried(amount);
        }
        boolean first = told.last.isEmpty();
        String topic = first ? "" : before.clauseBefore(index, found.begin());
        String whole = topic.length() > 2 * BARE_VERB ? topic : lean(index, "", found);
        boolean owner = first && whole.equals(told.last) && !whole.isEmpty();
        return owner ? whole + heads(amount) : whole;
    }

    private static String heads(@Nullable Amount amount) {
        return amount == null ? "" : HEADS.getOrDefault(amount.unit().symbol(), "");
    }

    /** 8号院建于1986年，6栋楼、288户: the figure before counted something of the same. */
    private boolean countsHeads() {
        String before = told.previous();
        return before.startsWith(told.last)
                && HEADS.containsValue(before.substring(told.last.length()));
    }

    /** 其中地上71200平方米，地下27200平方米: parts of what was told in that unit. */
    private String part(int index, WordsBefore.Found found, String left) {
        Amount amount = tokens.get(index).amount();
        int begin = found.begin();
        boolean opens = view.has(begin - 2, "其中") || view.has(begin - 3, "其中，");
        boolean named = PARTS.contains(left) || isPlace(left);
        boolean goesOn = amount != null && named && told.isOfWhole(amount);
        if (amount != null && OTHERS.contains(left) && told.isOfWhole(amount)) {
            return left + told.whole;
        }
        boolean among = isPlace(left) && amount != null && !told.whole(amount).isEmpty();
        if (!opens && !goesOn && amount != null && (PARTS.contains(left) || among)) {
            String counted = told.base(amount);
            String whole = counted.isEmpty() ? told.carried(amount) : counted;
            told.part(amount, whole);
            return whole + left;
        }
        String money = spentPart(tokens.get(index), opens, left);
        if (!money.isEmpty()) {
            return money;
        }
        if (left.length() > SHORT_RIGHT || told.last.isEmpty() || !(opens || goesOn)) {
            return "";
        }
        if (words.isDependent(view, begin, found.end())) {
            return opens && words.isBareVerb(view, begin, found.end())
                    ? lean(index, left, found)
                    : "";
        }
        String base = opens ? amount == null ? told.last : told.base(amount) : told.whole;
        if (opens && amount != null) {
            told.part(amount, base);
        }
        if (left.length() >= BARE_VERB && base.endsWith(tail(left, 1))) {
            // 合作期22年，其中建设期2年: one of the same kind, told by its own name.
            return left;
        }
        return base + left;
    }

    /** 完成投资83亿元，其中市政道路31亿元、安置房28亿元: each is told of the same money. */
    private String spentPart(Token token, boolean opens, String left) {
        Amount amount = token.amount();
        if (opens && amount != null && !told.whole(amount).isEmpty()) {
            told.part(amount, told.whole(amount));
        }
        if (amount == null || token.kind() != Kind.MONEY) {
            return "";
        }
        boolean named = told.isOfWhole(amount) && left.length() > BARE_VERB && !words.isMoney(left);
        String money = named ? words.moneyAtEnd(told.whole) : "";
        return money.length() < BARE_VERB ? "" : left + money;
    }

    /** 福田区3条，罗湖区1条: the parts of what was told, by where they are. */
    private static boolean isPlace(String left) {
        return left.length() >= BARE_VERB
                && left.length() <= 2 * SHORT_RIGHT
                && "区县市镇乡街道".indexOf(left.charAt(left.length() - 1)) >= 0;
    }

    private String leaning(int index, WordsBefore.Found found, String left) {
        String whole = lean(index, left, found);
        int verb = words.verbsEnd(view, found.begin(), found.end()) - found.begin();
        boolean leaned = left.length() > BARE_VERB && whole.length() > left.length();
        told.stem =
                leaned && whole.endsWith(left) && verb > 0
                        ? whole.substring(0, whole.length() - left.length() + verb)
                        : "";
        return whole;
    }

    /** 对首次升规的企业，给予30万元奖励: to whom, and as what. */
    private String award(int index, String left, String right) {
        Token token = tokens.get(index);
        boolean share = token.kind() == Kind.PERCENT;
        if (token.kind() != Kind.MONEY && !share) {
            return "";
        }
        int given = Beneficiary.awardAtEnd(right);
        if (given > 0 && given + 2 * BARE_VERB >= right.length()) {
            String party = left.length() > BARE_VERB ? left : beneficiary.of(index);
            return party.isEmpty() ? "" : party + right;
        }
        int asWhat = share ? 0 : Beneficiary.awardAtEnd(left);
        if (asWhat == 0 || left.length() - asWhat > 2 * BARE_VERB) {
            return "";
        }
        String party = beneficiary.of(index);
        return party.isEmpty() ? "" : party + tail(left, asWhat);
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
    private String lean(int index, String left, WordsBefore.Found found) {
        int begin = found.begin();
        int end = found.end();
        if (told.last.isEmpty() || told.ownerless) {
            String clause = before.clauseBefore(index, begin);
            String ahead = clause.isEmpty() ? before.aheadOfTime(found) : clause;
            String owner = ahead.isEmpty() ? before.topicOf(told.sentence, begin) : ahead;
            told.ownerless = owner.isEmpty() && words.isDependent(view, begin, end);
            told.last = owner;
            Amount counted = tokens.get(index).amount();
            boolean thing = counted != null && heads(counted).isEmpty();
            String carried = counted == null || !thing ? "" : told.carried(counted);
            if (owner.isEmpty() && !carried.isEmpty() && left.length() >= BARE_VERB) {
                // 燃气管道6870公里。三年来累计更换712公里: of those of the sentence before.
                return words.isBareVerb(view, begin, end) ? done(left, carried) : left;
            }
            return owner + left;
        }
        boolean spent = left.endsWith("投资") || left.endsWith("投入");
        boolean invested = spent && !told.first().isEmpty();
        if (invested) {
            // 改造小区36个，涉及居民1.12万户，总投资3.2亿元: that of the whole, not of the households.
            return words.withoutVerb(told.last.contains("项目") ? told.last : told.first()) + left;
        }
        Amount amount = tokens.get(index).amount();
        boolean length = amount != null && amount.unit().dimension() == Dimension.LENGTH;
        boolean size = words.isMeasure(left) || (length && left.length() == 1);
        boolean verb = words.isBareVerb(view, begin, end);
        if (amount == null || !verb || size) {
            String base = size ? words.withoutMeasure(told.last) : told.last;
            String owner = words.withoutVerb(base);
            return told.last.endsWith(left) ? told.last : owner + left;
        }
        return done(left, told.base(amount));
    }

    /** 新开工棚户区改造10391套、建成6140套: the verb stands in the place of that of what was told. */
    private String done(String verb, String told) {
        // 计划加装800部，已开工865部: what was done is no plan.
        boolean planned = told.startsWith("计划");
        String base = planned && told.length() > 2 * BARE_VERB ? told.substring(BARE_VERB) : told;
        String object = words.withoutState(base);
        return object.isEmpty() ? words.withoutVerb(base) + verb : verb + object;
    }

    /** 65岁以上老年人: how old they are. */
    private static boolean isAge(Token token) {
        return token.amount() != null && token.amount().unit().symbol().endsWith("岁");
    }

    private String relative(int index, WordsBefore.Found found, String left, String right) {
        Token token = tokens.get(index);
        int begin = found.begin();
        int end = found.end();
        boolean shareOfNoun = view.at(token.end()) == '的' && right.length() >= BARE_VERB;
        if (left.isEmpty() && shareOfNoun) {
            // 95%以上的村集体: of whom the share is; 98.6%的签约: a rate.
            return words.isVerb(right) ? right + "率" : right;
        }
        if (left.isEmpty()) {
            String rated = told.rate.isEmpty() ? told.last : told.rate;
            return rated.isEmpty() ? right : rated;
        }
        if (!told.last.isEmpty() && view.at(begin) == '占' && !left.startsWith("占地")) {
            // 其中女性32.4万人，占50.8%: the share of those told last.
            return (told.relative ? ratedNoun() : told.previous()) + left;
        }
        int exceeds = token.kind() == Kind.MULTIPLE ? exceeding(left) : 0;
        if (exceeds > 0 && view.at(token.start() - 1) == '的') {
            // 三年投入超过前十年总和的1.5倍: what exceeds.
            return left.substring(0, exceeds);
        }
        if (!told.last.isEmpty() && isHeldAgainst(token, left, begin)) {
            // 是全市平均水平的1.9倍, 为年度计划的118%: what it is held against is no subject.
            return told.last;
        }
        if (words.isComparison(view, begin, end)) {
            int change = words.changeAtEnd(view, begin, end);
            String base = told.rate.isEmpty() ? told.last : told.rate;
            return view.at(begin) == '占' ? told.last + left : base + tail(left, change);
        }
        boolean leans = words.isDependent(view, begin, end) || words.isRate(left);
        if (leans && told.last.isEmpty()) {
            return lean(index, left, found);
        }
        return leans ? words.withoutVerb(told.last) + left : left;
    }

    /** 工业投资增长18.4%，占比提高到41.2%: the share of what grew. */
    private String ratedNoun() {
        int change = words.changeAtEnd(told.rate);
        boolean noun = change > 0 && told.rate.length() - change >= BARE_VERB;
        return noun ? told.rate.substring(0, told.rate.length() - change) : told.last;
    }

    private static int exceeding(String left) {
        for (String verb : EXCEEDS) {
            int at = left.indexOf(verb);
            if (at >= BARE_VERB) {
                return at;
            }
        }
        return 0;
    }

    /** 是全市平均水平的1.9倍, 为预算的101.3%. */
    private boolean isHeldAgainst(Token token, String left, int begin) {
        boolean of = view.at(token.start() - 1) == '的' && left.length() >= BARE_VERB;
        return view.hasAny(begin - 1, "是为") && (of || left.length() > BARE_VERB);
    }
}
