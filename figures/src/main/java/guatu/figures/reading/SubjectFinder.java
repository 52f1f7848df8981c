package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import java.util.List;

/**
 * Finds what a figure is about (统计对象): the words before it in the clause (改造老旧小区1195个), or those
 * behind it (30个县域新型城镇化试点), or, where it leans on the figure before (惠及居民, 同比增长), both. It gathers
 * the words; {@link SubjectJudge} says what they mean for the figure.
 */
final class SubjectFinder {

    /** Words of this length before a figure with a noun behind it belong to that noun. */
    private static final int SHORT_LEFT = 5;

    private static final int TAIL = 12;
    private static final int BARE_VERB = 2;

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;
    private final WordsBefore before;
    private final NounBehind behind;
    private final Respective respective;
    private final Told told = new Told();
    private final SubjectJudge judge;
    private final RowHead row;
    private final TableColumns columns;

    /** Where a sentence begins of which no figure was read yet, or -1. */
    private int sentence;

    SubjectFinder(View view, List<Token> tokens, TableColumns columns) {
        this.columns = columns;
        this.view = view;
        this.tokens = tokens;
        this.before = new WordsBefore(view, tokens);
        this.behind = new NounBehind(view, tokens);
        this.respective = new Respective(view, tokens);
        this.row = new RowHead(view, tokens);
        this.judge = new SubjectJudge(view, tokens, before, told);
    }

    /** A new sentence that begins there leans on nothing. */
    void forget(int start) {
        told.forget();
        told.sentence = start;
        sentence = start;
    }

    /** The subject of the figure, which also becomes the one to lean on. */
    String of(int index) {
        String subject = continues(index) ? told.previous() : found(index);
        told.tell(subject, tokens.get(index).amount(), isRelative(tokens.get(index)));
        return subject;
    }

    /** 由81%提高到92%: the later value is about what the earlier one was. */
    private boolean continues(int index) {
        Token earlier = before.figureBefore(index);
        Token token = tokens.get(index);
        if (earlier == null || told.previous().isEmpty() || !sameUnit(earlier, token)) {
            return false;
        }
        int from = earlier.end();
        int to = token.start();
        return to - from <= TAIL
                && to - from >= BARE_VERB
                && before.isOneClause(from, to)
                && words.end(view, from, to) == from
                && words.isChangeTo(view, from, to);
    }

    private static boolean sameUnit(Token one, Token other) {
        Amount first = one.amount();
        Amount second = other.amount();
        return first != null && second != null && first.unit().equals(second.unit());
    }

    private String found(int index) {
        Token token = tokens.get(index);
        String own = respective.of(index, before.clause(index), told.subjects());
        if (!own.isEmpty()) {
            told.last = clean(own);
            return told.last;
        }
        WordsBefore.Found found = before.of(index);
        int begin = found.begin();
        int end = found.end();
        int change = words.changeAtEnd(view, begin, end);
        String since = change > 0 && change == end - begin ? before.sinceTime(index) : "";
        if (!since.isEmpty()) {
            told.last = since;
            return since + view.text(begin, end);
        }
        if (sentence >= 0) {
            boolean labelled = RowHead.isLabel(view.text(begin, end));
            told.row = labelled ? row.of(sentence, index) : "";
            sentence = -1;
        }
        boolean modified = end > begin && end - begin <= SHORT_LEFT;
        String right = behind.of(index, modified);
        boolean listed = before.isListed(index, found.from());
        boolean taken = listed && (!right.isEmpty() || view.at(found.from()) != '、');
        taken |= !right.isEmpty() && before.isNounOfBefore(index, found.from());
        String left = taken ? "" : left(token, found, right);
        left = shared(index, found, left);
        // 58栋楼 alone: of what was told, not of buildings.
        right = left.isEmpty() && right.length() < BARE_VERB ? "" : right;
        told.cell = left.isEmpty() ? columns.of(view.origin(token.start())) : "";
        String subject = judge.subject(index, found, left, right);
        remember(token, found, subject);
        return subject;
    }

    /** The verb of the list before its second name: 改造老旧小区1700个、危旧房2万户. */
    private String shared(int index, WordsBefore.Found found, String left) {
        int begin = found.begin();
        int verbsEnd = words.verbsEnd(view, begin, found.end());
        boolean shares =
                before.sharesVerb(index, found.from())
                        && verbsEnd == begin
                        && !words.isDependent(view, begin, found.end());
        if (shares && left.length() >= (told.stem.isEmpty() ? BARE_VERB + 1 : BARE_VERB)) {
            return (told.stem.isEmpty() ? told.verbs : told.stem) + left;
        }
        if (!left.isEmpty()) {
            told.verbs = SubjectJudge.serves(left) ? left : view.text(begin, verbsEnd);
            told.stem = "";
        }
        return left;
    }

    private void remember(Token token, WordsBefore.Found found, String subject) {
        boolean relative = isRelative(token);
        boolean leans = !told.last.isEmpty() && (subject.startsWith(told.last) || relative);
        if (relative) {
            boolean compares = words.isComparison(view, found.begin(), found.end());
            told.rate = compares ? told.rate : subject;
        } else if (!leans) {
            told.rate = "";
        }
        if (!subject.isEmpty() && !leans) {
            told.lead(token.amount(), subject);
        }
    }

    /** The words before the figure, without the names of a list and without whom it is done for. */
    private String left(Token token, WordsBefore.Found found, String right) {
        int begin = found.begin();
        int end = found.end();
        boolean counted = !right.isEmpty() && token.kind() == Kind.COUNT;
        boolean given = counted && (view.hasAny(end, "为给向对") || view.hasAny(end - 1, "给向对"));
        if (given) {
            return "";
        }
        String left = clean(view.text(begin, end));
        boolean members = counted && view.at(token.start() - 1) == '等';
        if (members) {
            // 河北、辽宁、江苏等9个省份: their names are not what they are.
            return view.text(begin, words.verbsEnd(view, begin, end));
        }
        int names = counted ? names(token, left) : 0;
        if (names > 0) {
            return words.lastVerb(left.substring(0, left.indexOf('、')));
        }
        return words.withoutList(left);
    }

    /** 打通朝晖路、凯旋路两条断头路: how many names stand before a count of just so many, or 0. */
    private static int names(Token token, String left) {
        Amount amount = token.amount();
        int marks = (int) left.chars().filter(c -> c == '、').count();
        boolean joined = left.indexOf('和', Math.max(0, left.lastIndexOf('、'))) > 0;
        int names = marks == 0 ? 0 : marks + (joined ? 2 : 1);
        if (amount == null || amount.isRange() || !amount.senses().isEmpty()) {
            return 0;
        }
        return amount.value().intValue() == names ? names : 0;
    }

    /** A share, a difference of shares, a multiple or a ratio, which is one of something told. */
    static boolean isRelative(Token token) {
        return switch (token.kind()) {
            case PERCENT, POINT, MULTIPLE, RATIO -> true;
            default -> false;
        };
    }
}
