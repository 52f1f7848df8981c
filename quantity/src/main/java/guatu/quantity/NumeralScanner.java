package guatu.quantity;

import guatu.quantity.Numeral.Script;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the longest number at a place of a text, in time linear in its length.
 *
 * <p>Runs longer than {@link #LONGEST} characters are codes, not numbers, and are not read. Not
 * thread-safe: one scanner a text.
 */
public final class NumeralScanner {

    /** The longest run of digits that is read as a number. */
    public static final int LONGEST = 40;

    private final CharSequence text;

    public NumeralScanner(CharSequence text) {
        this.text = text;
    }

    /** Whether a number may begin with this character. */
    public static boolean isDigit(char c) {
        return Digits.arabic(c) >= 0 || (c >= '〇' && isChinese(c));
    }

    /** Whether this is an Arabic digit, half-width or full-width. */
    public static boolean isArabic(char c) {
        return Digits.arabic(c) >= 0;
    }

    /** Whether this is a Chinese digit or a magnitude such as 万. */
    public static boolean isChinese(char c) {
        return Digits.chinese(c) >= 0 || Digits.power(c) > 0;
    }

    /** The number that begins at {@code from}, or null. */
    public @Nullable Numeral scan(int from) {
        if (from >= text.length()) {
            return null;
        }
        char c = text.charAt(from);
        if (Digits.arabic(c) >= 0) {
            return new ArabicRun(text, from).read();
        }
        return isChinese(c) ? new ChineseRun(text, from).read() : null;
    }

    /** The end of the run of digits, points and magnitudes that begins at {@code from}. */
    public int endOfRun(int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end)) || isPoint(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private boolean isPoint(int at) {
        char c = text.charAt(at);
        return c == '.' || c == ',';
    }

    /**
     * The end of the magnitudes that begin at {@code from}: 万, 亿, 万亿, 千万. The 千 of 千瓦 and the 百 of
     * 百分点 belong to the unit.
     */
    public static int endOfMagnitude(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && end - from < 4 && Digits.power(text.charAt(end)) > 1) {
            char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
            char c = text.charAt(end);
            boolean ofUnit =
                    (c == '千' && "瓦米克伏卡焦赫帕字升牛".indexOf(next) >= 0)
                            || (c == '百' && "分帕".indexOf(next) >= 0);
            if (ofUnit) {
                break;
            }
            end++;
        }
        return end;
    }

    static Numeral numeral(
            CharSequence text,
            int start,
            int digitsEnd,
            int end,
            BigDecimal digits,
            BigDecimal upper,
            Script script) {
        BigDecimal scale = BigDecimal.ONE;
        for (int i = digitsEnd; i < end; i++) {
            scale = scale.scaleByPowerOfTen(Digits.power(text.charAt(i)));
        }
        BigDecimal value = plain(digits.multiply(scale));
        BigDecimal step = Numeral.stepOf(value, digits.scale(), scale);
        String magnitude = text.subSequence(digitsEnd, end).toString();
        return new Numeral(
                start, end, value, plain(upper.multiply(scale)), plain(step), script, magnitude);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
