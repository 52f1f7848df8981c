package guatu.figures.reading;

import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import guatu.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Reads the smaller part of a duration (复合时长): 8小时15分 is 8.25 小时, 48秒32 is 48.32 秒. */
final class CompoundDuration {

    private static final BigDecimal SIXTY = new BigDecimal("60");
    private static final BigDecimal TWELVE = new BigDecimal("12");

    private final View view;

    CompoundDuration(View view) {
        this.view = view;
    }

    /** The whole duration in the greater unit, and where it ends. */
    record Found(NumberPart number, int end) {}

    @Nullable Found after(Unit unit, NumberPart number, int at) {
        if (!Chars.isArabic(view.at(at))) {
            return null;
        }
        Numeral part = new NumeralScanner(view).scan(at);
        if (part == null || part.value().compareTo(SIXTY) >= 0) {
            return null;
        }
        return switch (unit.symbol()) {
            case "小时", "个小时" -> sixtieth(number, part, "分钟", "分");
            case "分钟", "分" -> sixtieth(number, part, "秒钟", "秒");
            case "秒" -> decimals(number, part);
            case "年" -> months(number, part);
            default -> null;
        };
    }

    private @Nullable Found sixtieth(NumberPart number, Numeral part, String... words) {
        for (String word : words) {
            if (view.has(part.end(), word)) {
                return found(number, part, SIXTY, part.end() + word.length());
            }
        }
        return null;
    }

    private @Nullable Found months(NumberPart number, Numeral part) {
        boolean months = view.has(part.end(), "个月");
        return months ? found(number, part, TWELVE, part.end() + 2) : null;
    }

    private @Nullable Found decimals(NumberPart number, Numeral part) {
        boolean hundredths = part.end() - part.start() <= 2 && !Chars.isHan(view.at(part.end()));
        BigDecimal scale = BigDecimal.TEN.pow(part.end() - part.start());
        return hundredths ? found(number, part, scale, part.end()) : null;
    }

    private Found found(NumberPart number, Numeral part, BigDecimal scale, int end) {
        BigDecimal low = number.low().add(part.value().divide(scale, MathContext.DECIMAL128));
        String written = view.text(number.end() - number.written().length(), end);
        BigDecimal step = BigDecimal.ONE.divide(scale, MathContext.DECIMAL128);
        return new Found(
                new NumberPart(
                        end, low, low, step, written, number.magnitude(), true, number.chinese()),
                end);
    }
}
