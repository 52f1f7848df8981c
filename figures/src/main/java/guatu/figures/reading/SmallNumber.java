package guatu.figures.reading;

import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of at most four digits, as dates use them (日期数字): 2022, 11, 二〇二二, 十一.
 *
 * @param value the number
 * @param end after its last character
 * @param digits how many characters it is written with
 * @param chinese whether in Chinese digits
 */
record SmallNumber(int value, int end, int digits, boolean chinese) {

    private static final int LONGEST = 4;

    /** The number that stands there, or null for none, a decimal, or a longer one. */
    static @Nullable SmallNumber at(View view, int start) {
        char c = view.at(start);
        if (Chars.isArabic(c)) {
            return arabic(view, start);
        }
        return Chars.isChineseNumeral(c) ? chinese(view, start) : null;
    }

    private static @Nullable SmallNumber arabic(View view, int start) {
        int value = 0;
        int end = start;
        while (Chars.isArabic(view.at(end))) {
            if (end - start == LONGEST) {
                return null;
            }
            value = value * 10 + Character.digit(view.at(end), 10);
            end++;
        }
        boolean decimal = view.hasAny(end, ".．") && Chars.isArabic(view.at(end + 1));
        return decimal ? null : new SmallNumber(value, end, end - start, false);
    }

    private static @Nullable SmallNumber chinese(View view, int start) {
        Numeral numeral = new NumeralScanner(view).scan(start);
        if (numeral == null
                || numeral.value().scale() > 0
                || numeral.value().precision() > LONGEST
                || numeral.value().compareTo(numeral.upper()) != 0) {
            return null;
        }
        int digits = numeral.end() - start;
        return new SmallNumber(numeral.value().intValue(), numeral.end(), digits, true);
    }

    /** Whether it reads as a year of the calendar: four digits from 1000 to 2999. */
    boolean isYear() {
        return digits == LONGEST && value >= 1000 && value <= 2999;
    }

    boolean isMonth() {
        return value >= 1 && value <= 12;
    }

    boolean isDay() {
        return value >= 1 && value <= 31;
    }
}
