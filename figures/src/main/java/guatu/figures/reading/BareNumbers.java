package guatu.figures.reading;

/**
 * Tells which numbers without a unit are labels, codes and names (裸数辨名): 图1, 电话85911234, 863计划,
 * 歼-20, “双11”, 智慧城市2.0. The others count something that the words around them tell.
 */
final class BareNumbers {

    private static final Phrases<Boolean> HEADS = Phrases.backwards();
    private static final Phrases<Boolean> TAILS = Lexicon.words("number-tails.tsv");

    /** A code has more digits than this where nothing is counted; money is printed with 万. */
    private static final int LONGEST_COUNT = 9;

    /** Digits of the names of plans: 863, 985, 1258. */
    private static final int NAMED_LEAST = 3;

    private static final int NAMED_MOST = 4;

    /** How far before the number a quotation may begin that ends behind it. */
    private static final int QUOTED = 6;

    /** Words that tell a value end in one of these: 容积率为2.0. */
    private static final String TELLS = "率比分值数为达至到是约仅均重度长宽高";

    static {
        for (var row : guatu.quantity.Table.rows(Lexicon.class, "number-heads.tsv")) {
            for (String word : row.getFirst().trim().split(" +")) {
                HEADS.put(word, true);
            }
        }
    }

    private final View view;

    BareNumbers(View view) {
        this.view = view;
    }

    /** Whether the number there, without unit and without magnitude, names something. */
    boolean isName(int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Chars.isArabic(view.at(i)) ? 1 : 0;
        }
        if (digits == 0) {
            return false;
        }
        boolean whole = digits == end - start;
        return isLabelled(start)
                || (whole && digits > LONGEST_COUNT)
                || (whole && isDashed(start))
                || (whole && digits >= NAMED_LEAST && digits <= NAMED_MOST && isTailed(end))
                || isVersion(start, end)
                || isQuoted(start, end)
                || isOfLetters(start)
                || view.at(end) == '°';
    }

    private boolean isLabelled(int start) {
        int at = start;
        while (view.hasAny(at - 1, "：: ")) {
            at--;
        }
        Phrases.Match<Boolean> head = HEADS.longest(view, at);
        boolean figure = head != null && head.length() == 1;
        // 代表12 and 地图3 are no labels; 图1 begins a clause.
        return head != null && (!figure || !Chars.isHan(view.at(at - 2)));
    }

    private boolean isTailed(int end) {
        return TAILS.matches(view, end);
    }

    /** 歼-20, 嫦娥-6. */
    private boolean isDashed(int start) {
        return view.hasAny(start - 1, "-－") && Chars.isHan(view.at(start - 2));
    }

    /** 智慧城市2.0, 3.0时代; 容积率2.0 is a value. */
    private boolean isVersion(int start, int end) {
        boolean zero = end - start == 3 && view.has(start + 1, ".0");
        boolean told = !Chars.isHan(view.at(start - 1)) || view.hasAny(start - 1, TELLS);
        return zero && (isTailed(end) || !told);
    }

    /** “双11”, “工业4.0”: the quotation holds nothing else. */
    private boolean isQuoted(int start, int end) {
        if (!view.hasAny(end, "”’」") || !Chars.isHan(view.at(start - 1))) {
            return false;
        }
        for (int i = start - 1; i >= 0 && start - i <= QUOTED; i--) {
            if (view.hasAny(i, "“‘「")) {
                return true;
            }
        }
        return false;
    }

    /** Windows 10, iOS 17. */
    private boolean isOfLetters(int start) {
        return view.at(start - 1) == ' ' && Chars.isLetter(view.at(start - 2));
    }
}
