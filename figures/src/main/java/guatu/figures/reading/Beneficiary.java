package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;
import static guatu.figures.reading.Trimmed.tail;

import java.util.List;

/**
 * Finds whom money is given to (扶持对象): 新升规的服务业企业 of 对新升规的服务业企业，一次性奖励15万元, and what the condition
 * says where it names nobody: 入选连锁百强 of 对首次入选连锁百强的，奖励100万元.
 */
final class Beneficiary {

    private static final int FARTHEST = 64;
    private static final int LONGEST = 16;
    private static final int MOST_CLAUSES = 4;
    private static final int SHORTEST = 2;

    private static final Phrases<Boolean> AWARDS_BEHIND = SubjectWords.backwards("awards.tsv");

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;

    Beneficiary(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /** The length of the award that the words end in, or 0. */
    static int awardAtEnd(String noun) {
        Phrases.Match<Boolean> award =
                AWARDS_BEHIND.longest(View.of(noun, 0, noun.length()), noun.length());
        return award == null ? 0 : award.length();
    }

    /** Whom the figure is for, told in a clause before its own, or "". */
    String of(int index) {
        int at = tokens.get(index).start();
        int limit = Math.max(0, at - FARTHEST);
        int end = clauseStart(at, limit) - 1;
        String unnamed = "";
        for (int i = 0; i < MOST_CLAUSES && end > limit && view.at(end) == '，'; i++) {
            int start = clauseStart(end, limit);
            boolean given = given(start, end);
            boolean named = given || !unnamed.isEmpty() || view.at(end - 1) == '的';
            String party = named ? party(index, start, end) : "";
            if (!party.isEmpty() && !isSize(party)) {
                return party;
            }
            unnamed = party.isEmpty() ? unnamed : party;
            end = start - 1;
        }
        return unnamed;
    }

    /** 建筑面积在5000平方米以上的: a condition that names nobody. */
    private boolean isSize(String party) {
        return words.isDependent(View.of(party, 0, party.length()), 0, party.length());
    }

    private boolean given(int start, int end) {
        for (int i = start; i < Math.min(end, start + 6); i++) {
            if (view.hasAny(i, "对向给凡")) {
                return true;
            }
        }
        return false;
    }

    private int clauseStart(int end, int limit) {
        int start = end;
        while (start > limit && !Chars.endsClause(view.at(start - 1))) {
            start--;
        }
        return start;
    }

    private String party(int index, int start, int end) {
        int of = view.at(end - 1) == '的' ? end - 1 : end;
        int figure = figureIn(index, start, of);
        if (figure < 0) {
            return tail(clean(view.text(words.begin(view, start, of), of)), LONGEST);
        }
        int noun = of;
        while (noun > start && view.at(noun - 1) != '的') {
            noun--;
        }
        // 对增速超过20%的企业: who; 对投资500万元以上的: by what.
        int first = tokens.get(figure).start();
        boolean who = noun > first && of - noun >= SHORTEST;
        int begin = words.begin(view, start, first);
        return who
                ? view.text(noun, of)
                : tail(clean(view.text(begin, words.end(view, begin, first))), LONGEST);
    }

    /** The first figure between, or -1. */
    private int figureIn(int index, int start, int end) {
        int found = -1;
        for (int i = index - 1; i >= 0 && tokens.get(i).start() >= start; i--) {
            boolean inside = tokens.get(i).end() <= end && tokens.get(i).isMeasure();
            found = inside ? i : found;
        }
        return found;
    }
}
