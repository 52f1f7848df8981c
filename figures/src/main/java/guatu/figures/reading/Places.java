package guatu.figures.reading;

import org.jspecify.annotations.Nullable;

/** Finds the place nearest before a figure (地点): a known name, or one that ends in 省 市 区 县 镇. */
final class Places {

    private static final Phrases<Boolean> KNOWN = Lexicon.words("places.tsv");
    private static final String ENDINGS = "省市区县镇";
    private static final String NOT_IN_NAMES = "其的在和与及由对是为个各本全我该小片社园城新老街地山校湾港景矿林牧灾疫年";
    private static final int LONGEST = 4;

    private final View view;
    private int at;
    private String current = "";

    Places(View view, String before) {
        this.view = view;
        this.current = before;
    }

    /** The last place that stands before {@code end}; calls must not go backwards. */
    String before(int end) {
        while (at < end) {
            Phrases.Match<Boolean> known = KNOWN.longest(view, at);
            String ending = known == null ? byEnding(at) : null;
            if (known != null) {
                current = isBase(at) ? current : view.text(at, at + known.length());
                at += known.length();
            } else {
                current = ending == null ? current : ending;
                at++;
            }
        }
        return current;
    }

    /** 比全市平均水平高出4.1个百分点: what it is held against is not where it is. */
    private boolean isBase(int start) {
        boolean than = view.at(start - 1) == '于' && view.hasAny(start - 2, "高低快好优");
        return than || view.hasAny(start - 1, "比较");
    }

    private @Nullable String byEnding(int index) {
        if (!view.hasAny(index, ENDINGS) || view.at(index + 1) == '级') {
            // 市级民生实事: of which rank, not where.
            return null;
        }
        int start = index;
        while (start > 0
                && index - start < LONGEST
                && Chars.isHan(view.at(start - 1))
                && NOT_IN_NAMES.indexOf(view.at(start - 1)) < 0) {
            start--;
        }
        boolean name = index - start >= 2 && index - start < LONGEST;
        return name ? view.text(start, index + 1) : null;
    }
}
