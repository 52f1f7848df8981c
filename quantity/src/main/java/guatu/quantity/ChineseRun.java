package guatu.quantity;

import guatu.quantity.Numeral.Script;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number in Chinese digits: 三百一十八, 两万五, 二〇二二, 三点五亿, 百亿, and the adjacent digits of 三四十. */
final class ChineseRun {

    /** 10^16 fits a long with room for one more factor of ten. */
    private static final int MOST_DIGITS = 16;

    /** Times 亿 it still fits a long. */
    private static final long MOST_BEFORE_YI = 1_000_000_000L;

    private final CharSequence text;
    private final int start;
    private int at;

    /** Finished 亿 and 万 parts, the part below them, and the digit not yet placed (-1 for none). */
    private long total;

    private long section;
    private long digit = -1;

    /** The greater of two adjacent digits, or -1. */
    private long upperDigit = -1;

    /** How much greater the reading with the greater digit is, or -1. */
    private long pendingWidth = -1;

    private long lastUnit;
    private boolean zeroBefore;

    ChineseRun(CharSequence text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    @Nullable Numeral read() {
        if (isPositional()) {
            readPlaces();
        } else {
            readUnits();
        }
        if (at == start) {
            return null;
        }
        long lower = total + section + placed(digit);
        long upper = upperDigit < 0 ? lower : total + section + placed(upperDigit);
        return withFraction(lower, Math.max(lower, upper));
    }

    /** 二〇二二, 一二三: three or more digits, or two with a 〇, are read place by place. */
    private boolean isPositional() {
        int end = start;
        boolean zero = false;
        while (end < text.length()
                && end - start <= MOST_DIGITS
                && Digits.chinese(text.charAt(end)) >= 0) {
            zero |= Digits.chinese(text.charAt(end)) == 0 && end > start;
            end++;
        }
        int length = end - start;
        boolean unitFollows = end < text.length() && Digits.power(text.charAt(end)) > 0;
        return !unitFollows && length <= MOST_DIGITS && (length > 2 || (length == 2 && zero));
    }

    private void readPlaces() {
        while (at < text.length() && Digits.chinese(text.charAt(at)) >= 0) {
            total = total * 10 + Digits.chinese(text.charAt(at++));
        }
    }

    private void readUnits() {
        while (at < text.length() && at - start < NumeralScanner.LONGEST && accept()) {
            at++;
        }
    }

    /** Takes the character at the place into the number; false when it does not belong to it. */
    private boolean accept() {
        char c = text.charAt(at);
        int value = Digits.chinese(c);
        if (value == 0 && digit < 0) {
            zeroBefore = true;
            digit = at == start ? 0 : -1;
            return true;
        }
        if (value >= 0) {
            return acceptDigit(value);
        }
        int power = Digits.power(c);
        return power > 0 && fits(power) && acceptUnit(power);
    }

    private boolean acceptDigit(int value) {
        if (digit < 0) {
            digit = value;
            return true;
        }
        if (upperDigit < 0 && value == digit + 1) {
            upperDigit = value;
            return true;
        }
        return false;
    }

    private boolean fits(int power) {
        boolean unitOfMeasure = NumeralScanner.endOfMagnitude(text, at) == at && power > 1;
        return !unitOfMeasure && (power < 8 || total < MOST_BEFORE_YI);
    }

    private boolean acceptUnit(int power) {
        return power < 4 ? acceptSmall(power) : acceptGreat(power);
    }

    private boolean acceptSmall(int power) {
        long unit = power == 1 ? 10 : power == 2 ? 100 : 1000;
        boolean rising = section > 0 && lastUnit <= unit && lastUnit < 10_000;
        boolean bare = digit < 0 && at > start;
        if (rising || (bare && !(lastUnit > unit && (unit == 10 || zeroBefore)))) {
            return false;
        }
        long width = width(unit);
        section += (digit < 0 ? 1 : digit) * unit;
        return finish(unit, width);
    }

    private boolean acceptGreat(int power) {
        long unit = power == 4 ? 10_000L : 100_000_000L;
        if (at > start && digit < 0 && section == 0 && total == 0) {
            return false;
        }
        long low = section + Math.max(digit, 0);
        if (power == 4 && low == 0 && at > start) {
            return false;
        }
        long width = width(unit);
        total = power == 4 ? total + Math.max(low, 1) * unit : Math.max(total + low, 1) * unit;
        section = 0;
        return finish(unit, width);
    }

    private long width(long unit) {
        return upperDigit < 0 ? -1 : (upperDigit - digit) * unit;
    }

    /** Closes a unit; {@code width} is how much greater the upper reading is, or -1. */
    private boolean finish(long unit, long width) {
        if (width >= 0) {
            pendingWidth = width;
        } else if (pendingWidth >= 0 && unit >= 10_000L) {
            pendingWidth *= unit;
        }
        digit = -1;
        upperDigit = -1;
        zeroBefore = false;
        lastUnit = unit;
        return true;
    }

    /** A last digit without unit: 三百五 is 350, 三百零五 is 305, 三十五 is 35. */
    private long placed(long last) {
        if (last < 0) {
            return 0;
        }
        return lastUnit >= 100 && !zeroBefore ? last * (lastUnit / 10) : last;
    }

    private Numeral withFraction(long lower, long upper) {
        BigDecimal low = BigDecimal.valueOf(lower);
        BigDecimal high = BigDecimal.valueOf(pendingWidth >= 0 ? lower + pendingWidth : upper);
        int digitsEnd = at;
        if (isPoint()) {
            StringBuilder fraction = new StringBuilder(lower + ".");
            digitsEnd++;
            while (digitsEnd < text.length()
                    && digitsEnd - at < MOST_DIGITS
                    && Digits.chinese(text.charAt(digitsEnd)) >= 0) {
                fraction.append(Digits.chinese(text.charAt(digitsEnd++)));
            }
            low = new BigDecimal(fraction.toString());
            high = low;
        }
        int end = digitsEnd > at ? NumeralScanner.endOfMagnitude(text, digitsEnd) : digitsEnd;
        Numeral read =
                NumeralScanner.numeral(text, start, digitsEnd, end, low, high, Script.CHINESE);
        return read.magnitude().isEmpty() && lastUnit >= 10_000L ? marked(read) : read;
    }

    /** 三百万 counts in 万 as 300万 does. */
    private Numeral marked(Numeral read) {
        String last = lastUnit == 10_000L ? "万" : "亿";
        return new Numeral(
                read.start(),
                read.end(),
                read.value(),
                read.upper(),
                read.step(),
                read.script(),
                last);
    }

    private boolean isPoint() {
        return at + 1 < text.length()
                && text.charAt(at) == '点'
                && Digits.chinese(text.charAt(at + 1)) >= 0;
    }
}
