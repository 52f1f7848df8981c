package guatu.figures.reading;

import static guatu.figures.reading.Trimmed.clean;

import java.util.List;

/**
 * Finds what a row of a table or of labels is about (行首): 湖滨街道 of 湖滨街道 计划14个 完成13个, 新建供水管网 of
 * 指标名称：新建供水管网；年度目标：120公里.
 */
final class RowHead {

    private static final int LONGEST = 20;
    private static final int SHORTEST = 2;

    /** The last characters of 情况表 and 一览表: a title is the head of no row. */
    private static final String TITLES = "表况览图注";

    private static final String MARKS = " 　|｜：:";

    private static final Phrases<Boolean> LABELS = Lexicon.words("row-labels.tsv");
    private static final Phrases<Boolean> NAMES = Lexicon.words("row-names.tsv");

    private final View view;
    private final List<Token> tokens;

    RowHead(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /** The head of the row that begins there, whose first figure has that index, or "". */
    String of(int start, int index) {
        int figure = tokens.get(index).start();
        int begin = start;
        int end = cell(begin, figure);
        if (end < 0) {
            return "";
        }
        if (NAMES.contains(view.text(begin, end).strip()) && view.hasAny(end, "：:")) {
            begin = end + 1;
            end = begin;
            while (end < figure && end - begin <= LONGEST && !Chars.endsClause(view.at(end))) {
                end++;
            }
        }
        boolean value = end >= figure || end - begin < SHORTEST || end - begin > LONGEST;
        for (int i = end; i < figure; i++) {
            // 新闻联播消息：…表示，…: whose sentence it is, no row of cells.
            value |= view.at(i) == '，';
        }
        String head = value ? "" : clean(view.text(begin, end));
        return LABELS.contains(head) || TITLES.indexOf(view.at(end - 1)) >= 0 ? "" : head;
    }

    /** Whether the words are the label of a column. */
    static boolean isLabel(String words) {
        return LABELS.contains(words);
    }

    /** Where the first cell ends that a later figure does not stand right behind, or -1. */
    private int cell(int start, int figure) {
        int end = start;
        while (end < figure && end - start <= LONGEST && !isEnd(end)) {
            end++;
        }
        boolean marked = end < figure && MARKS.indexOf(view.at(end)) >= 0;
        int next = end;
        while (next < figure && MARKS.indexOf(view.at(next)) >= 0) {
            next++;
        }
        boolean words = Chars.isHan(view.at(next)) && !Chars.isLetter(view.at(end - 1));
        return marked && next < figure && words && end - start >= SHORTEST ? end : -1;
    }

    private boolean isEnd(int at) {
        return Chars.endsClause(view.at(at)) || MARKS.indexOf(view.at(at)) >= 0;
    }
}
