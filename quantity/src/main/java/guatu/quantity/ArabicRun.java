package guatu.quantity;

import guatu.quantity.Numeral.Script;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number in Arabic digits: 1,234.5, １２３４, 3.4万, 1亿2000万. */
final class ArabicRun {

    private final CharSequence text;
    private final int start;
    private final StringBuilder digits = new StringBuilder();
    private int at;

    ArabicRun(CharSequence text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    @Nullable Numeral read() {
        Numeral first = alone();
        if (first == null || first.value().scale() > 0 || first.magnitude().isEmpty()) {
            return first;
        }
        return withLowerPart(first);
    }

    private @Nullable Numeral alone() {
        integer();
        fraction();
        if (digits.length() > NumeralScanner.LONGEST) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits.toString());
        int end = NumeralScanner.endOfMagnitude(text, at);
        return NumeralScanner.numeral(text, start, at, end, number, number, Script.ARABIC);
    }

    private void integer() {
        int group = 0;
        boolean grouped = false;
        while (at < text.length()) {
            int digit = Digits.arabic(text.charAt(at));
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
                group++;
                at++;
            } else if (isComma(at) && group <= 3 && (group == 3 || !grouped) && threeFollow()) {
                grouped = true;
                group = 0;
                at++;
            } else {
                return;
            }
        }
    }

    /** Whether exactly three digits follow the comma: a thousands separator, not a list. */
    private boolean threeFollow() {
        return isArabic(at + 1) && isArabic(at + 2) && isArabic(at + 3) && !isArabic(at + 4);
    }

    private void fraction() {
        if (isPoint(at) && isArabic(at + 1)) {
            digits.append('.');
            at++;
            while (isArabic(at)) {
                digits.append((char) ('0' + Digits.arabic(text.charAt(at++))));
            }
        }
    }

    /** 1亿2000万 and 2万5千: a smaller magnitude behind a greater one adds to it. */
    private Numeral withLowerPart(Numeral upperPart) {
        if (!isArabic(upperPart.end())) {
            return upperPart;
        }
        Numeral lower = new ArabicRun(text, upperPart.end()).alone();
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power(upperPart.magnitude()));
        Numeral shared = lower == null ? null : sharing(upperPart, lower, unit);
        if (shared != null) {
            return shared;
        }
        if (lower == null || lower.magnitude().isEmpty() || lower.value().compareTo(unit) >= 0) {
            return upperPart;
        }
        BigDecimal value = upperPart.value().add(lower.value());
        return new Numeral(
                start, lower.end(), value, value, lower.step(), Script.ARABIC, lower.magnitude());
    }

    /** 3千8百万 is 3800 times 万. */
    private @Nullable Numeral sharing(Numeral upperPart, Numeral lower, BigDecimal unit) {
        String magnitude = lower.magnitude();
        int last = magnitude.length() - 1;
        if (last < 1 || power(magnitude.substring(last)) < 4) {
            return null;
        }
        BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(power(magnitude.substring(last)));
        if (lower.value().compareTo(unit.multiply(scale)) >= 0) {
            return null;
        }
        BigDecimal value = upperPart.value().multiply(scale).add(lower.value());
        return new Numeral(
                start, lower.end(), value, value, lower.step(), Script.ARABIC, magnitude);
    }

    private static int power(String magnitude) {
        return magnitude.chars().map(c -> Digits.power((char) c)).sum();
    }

    private boolean isArabic(int index) {
        return index < text.length() && Digits.arabic(text.charAt(index)) >= 0;
    }

    private boolean isComma(int index) {
        return text.charAt(index) == ',' || text.charAt(index) == '，';
    }

    private boolean isPoint(int index) {
        return index < text.length() && (text.charAt(index) == '.' || text.charAt(index) == '．');
    }
}
