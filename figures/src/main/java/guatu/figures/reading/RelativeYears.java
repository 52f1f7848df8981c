package guatu.figures.reading;

/** Words that tell a year by its distance from that of publication (相对年份): 去年, 明年. */
final class RelativeYears {

    /** No such word stands there. */
    static final int NONE = Integer.MIN_VALUE;

    private static final String COMPARES_BEFORE = "较比是为于超同年";

    private RelativeYears() {}

    /** How many years ahead the word there says, or {@link #NONE}. */
    static int at(View view, int start) {
        if (view.at(start + 1) != '年' || view.hasAny(start - 1, COMPARES_BEFORE)) {
            return NONE;
        }
        if (view.has(start + 2, "同期") || view.has(start + 2, "同月") || view.at(start + 2) == '均') {
            return NONE;
        }
        return switch (view.at(start)) {
            case '今' -> 0;
            case '去' -> -1;
            case '明', '来' -> 1;
            default -> NONE;
        };
    }
}
