package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;
import static guatu.figures.reading.Trimmed.withoutBrackets;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Dimension;
import guatu.quantity.Sense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words before a figure that tell what it is (前置主语): 改造老旧小区 of 共改造老旧小区1195个. It finds
 * words only; what they mean for the figure is judged by {@link SubjectFinder}.
 */
final class WordsBefore {

    private static final int LONGEST = 56;
    private static final int LONGEST_TOPIC = 12;
    private static final int BARE_VERB = 2;

    /** 签约亿元以上项目62个: no more words than these between a size and its count. */
    private static final int SIZED = 5;

    /** No topic is looked for further back than this. */
    private static final int MOST_CLAUSES = 4;

    private static final Phrases<Boolean> PREDICATES = Lexicon.words("topic-predicates.tsv");

    private static final Phrases<Boolean> OPENERS = Lexicon.words("clause-openers.tsv");

    private static final String LIST_MARKS = "、和及与";

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;

    WordsBefore(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /**
     * Words before a figure.
     *
     * @param from where its clause begins, behind the figure before
     * @param begin where the words begin that tell what it is
     * @param end where they end, not before {@code begin}
     */
    record Found(int from, int begin, int end) {

        boolean isEmpty() {
            return begin == end;
        }

        int length() {
            return end - begin;
        }
    }

    /** The words in the clause of the figure, or before a time that stands between. */
    Found of(int index) {
        int start = tokens.get(index).start();
        int from = clause(index);
        int begin = words.begin(view, from, start);
        int end = Math.max(begin, words.end(view, begin, start));
        end = Respective.cut(view, begin, end);
        int time = begin == end ? timeBefore(index) : -1;
        if (time >= 0) {
            begin = words.begin(view, leftStart(time), tokens.get(time).start());
            end = Math.max(begin, words.end(view, begin, tokens.get(time).start()));
        }
        return new Found(from, modified(index, from, begin, end), end);
    }

    /** 纳税过1亿元的企业30家: those counted have a figure of their own. */
    private int modified(int index, int from, int begin, int end) {
        if (index == 0 || tokens.get(index).kind() != Kind.COUNT) {
            return begin;
        }
        Token size = tokens.get(index - 1);
        boolean modifies =
                size.isMeasure()
                        && size.kind() != Kind.COUNT
                        && size.end() == from
                        && view.at(from) == '的'
                        && begin == from + 1
                        && end - begin >= BARE_VERB
                        && end - begin <= SIZED;
        if (!modifies) {
            return begin;
        }
        int start = leftStart(index - 1);
        int whole = words.begin(view, start, size.start());
        return end - whole <= LONGEST_TOPIC + SIZED ? whole : begin;
    }

    /** Where the clause of the figure begins. */
    int clause(int index) {
        return pastSize(index, leftStart(index));
    }

    /** The figure before that ends what may be said about this one; names do not. */
    @Nullable Token figureBefore(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (tokens.get(i).kind().group() != Kind.Group.IGNORED) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** Whether the words before belong to the figure before: 5条铁路专用线、26条产业路. */
    boolean isListed(int index, int from) {
        Token before = figureBefore(index);
        return before != null
                && before.isMeasure()
                && from == before.end()
                && LIST_MARKS.indexOf(view.at(tokens.get(index).start() - 1)) >= 0;
    }

    /** 改造城镇老旧小区1700个、城乡危旧房2万户: the second stands behind a comma of the list. */
    boolean sharesVerb(int index, int from) {
        Token before = figureBefore(index);
        return before != null && from == before.end() && view.at(from) == '、';
    }

    /** 通达24个国家130多个城市: what stands between is the noun of the count before. */
    boolean isNounOfBefore(int index, int from) {
        Token before = figureBefore(index);
        int start = tokens.get(index).start();
        boolean near = before != null && before.kind() == Kind.COUNT && from == before.end();
        return near
                && start - from <= SIZED
                && start - from >= BARE_VERB
                && isOneClause(from, start)
                && words.verbsEnd(view, from, start) == from
                && !words.isDependent(view, from, start);
    }

    /** Whether nothing but words stands between: no end of a clause, no mark of a list. */
    boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.endsClause(i) || LIST_MARKS.indexOf(view.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** What rose before the time it is compared with: 人均预期寿命 of 人均预期寿命较2020年提高1.16岁. */
    String sinceTime(int index) {
        Token time = index == 0 ? null : tokens.get(index - 1);
        boolean compares =
                time != null
                        && time.kind().group() == Kind.Group.TIME
                        && view.hasAny(opening(time), "较比");
        if (time == null || !compares) {
            return "";
        }
        int until = opening(time);
        int from = words.begin(view, Math.min(leftStart(index - 1), until), until);
        String subject = clean(view.text(from, until));
        return subject.length() > BARE_VERB ? subject : "";
    }

    /** Where the word before a time stands, which may be in quotation marks: 较“十三五”末. */
    private int opening(Token time) {
        return view.hasAny(time.start() - 1, "“‘") ? time.start() - 2 : time.start() - 1;
    }

    /** The topic of the clauses before this one, from behind the last figure or time in them. */
    String clauseBefore(int index, int begin) {
        int limit = Math.max(0, begin - LONGEST);
        for (int i = index - 1; i >= 0 && tokens.get(i).end() > limit; i--) {
            boolean name = tokens.get(i).kind() == Kind.NAME;
            if (!name && tokens.get(i).end() < begin) {
                limit = Math.max(limit, tokens.get(i).end());
            }
        }
        int end = clauseEnd(begin - 1, limit);
        for (int clause = 0; clause < MOST_CLAUSES && end > limit; clause++) {
            int start = clauseStart(end, limit);
            if (!PREDICATES.matches(view, start) && !OPENERS.matches(view, start)) {
                return topic(start, end);
            }
            // 柳巷片区，东至东顺城街，南至文昌路，占地96亩: told of what stands before them.
            end = start > limit && view.hasAny(start - 1, "，、") ? start - 1 : limit;
        }
        return "";
    }

    /** 柳林街8号院建于1986年，6栋楼: what the sentence that begins there tells of, or "". */
    String topicOf(int sentence, int until) {
        int limit = Math.min(until, sentence + LONGEST_TOPIC + LONGEST_TOPIC);
        for (int i = sentence + BARE_VERB; i < limit && !view.endsClause(i); i++) {
            if (PREDICATES.matches(view, i)) {
                return clean(view.text(words.begin(view, sentence, i), i));
            }
        }
        return "";
    }

    /** 公园分布均好度，在33个城市中排第5名: what is ranked among those, or "". */
    String ranked(int index) {
        int start = tokens.get(index).start();
        int clause = clauseStart(start, Math.max(0, start - LONGEST));
        for (int i = clause + BARE_VERB; i < start; i++) {
            if (view.at(i) == '在') {
                return clean(view.text(words.begin(view, clause, i), i));
            }
        }
        return clauseBefore(index, clause);
    }

    /** 中欧班列|今年累计开行1862列: the name before the word of time, where the rest leans on it. */
    String aheadOfTime(Found found) {
        int begin = words.begin(view, found.from(), found.begin());
        int end = words.timeStart(view, found.from(), found.begin());
        return end - begin < BARE_VERB ? "" : withoutBrackets(clean(view.text(begin, end)));
    }

    private int clauseEnd(int from, int limit) {
        int end = from;
        while (end > limit && !view.endsClause(end)) {
            end--;
        }
        return end > limit && view.at(end) == '，' ? end : limit;
    }

    private int clauseStart(int end, int limit) {
        int start = end;
        while (start > limit && !view.endsClause(start - 1)) {
            start--;
        }
        return start;
    }

    private String topic(int start, int end) {
        for (int i = start + BARE_VERB; i < end; i++) {
            if (PREDICATES.matches(view, i)) {
                // 青石巷是最早改造的街区，总占地4.7公顷: what it is told of.
                return clean(view.text(words.begin(view, start, i), i));
            }
        }
        int from = Math.max(start, end - LONGEST_TOPIC);
        for (int i = from; i < end - BARE_VERB; i++) {
            // 9月12日启动的石湾片区征收，涉及居民1246户: what it is, not since when.
            from = view.at(i) == '的' ? i + 1 : from;
        }
        return clean(view.text(words.begin(view, from, end), end));
    }

    private int leftStart(int index) {
        int limit = Math.max(0, tokens.get(index).start() - LONGEST);
        Token before = figureBefore(index);
        if (before != null) {
            limit = Math.max(limit, Math.min(before.end(), tokens.get(index).start()));
        }
        int from = tokens.get(index).start();
        if (from > limit + 1 && view.hasAny(from - 1, "：:")) {
            // 总投资：7.9亿元: the label tells what the figure is.
            from--;
        }
        while (from > limit && !view.endsClause(from - 1)) {
            from--;
        }
        return view.at(from) == '期' && before != null ? from + 1 : from;
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
        return least && glued && gap > 0 && gap <= SIZED ? leftStart(index - 1) : from;
    }

    /** The time right before the figure in its clause (由2021年底的13.2平方米), or -1. */
    private int timeBefore(int index) {
        if (index == 0 || tokens.get(index - 1).kind().group() != Kind.Group.TIME) {
            return -1;
        }
        int gap = tokens.get(index).start() - tokens.get(index - 1).end();
        boolean same = gap >= 0 && gap <= BARE_VERB;
        for (int i = tokens.get(index).start() - 1; same && i >= tokens.get(index - 1).end(); i--) {
            // 小区建于上世纪90年代，共18栋楼: the time ended a clause of its own.
            same = !Chars.endsClause(view.at(i));
        }
        return same ? index - 1 : -1;
    }
}
