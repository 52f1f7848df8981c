package guatu.figures.reading;

import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Reads the smaller part of a duration (复合时长): 8小时15分 is 8.25 小时, 48秒32 is 48.32 秒. */
final class CompoundDuration {

    private static final BigDecimal SIXTY = new BigDecimal("60");
    private static final BigDecimal TWELVE = new BigDecimal("12");

    private final View view;
    private final Lexicon lexicon;

    CompoundDuration(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    /** The whole duration, where it ends, and its unit when that is not the greater one. */
    record Found(NumberPart number, int end, @Nullable Unit unit) {
        private Found(NumberPart number, int end) {
            this(number, end, null);
        }
    }

    @Nullable Found after(Unit unit, NumberPart number, int at) {
        Numeral part = new NumeralScanner(view).scan(at);
        boolean hundredths = unit.symbol().equals("秒") || unit.symbol().equals("米");
        if (part == null || (!hundredths && part.value().compareTo(SIXTY) >= 0)) {
            return null;
        }
        return switch (unit.symbol()) {
            case "小时", "个小时" -> minutes(number, part);
            case "米" -> Chars.isArabic(view.at(at)) ? decimals(number, part) : null;
            case "分钟", "分" -> seconds(number, part);
            case "秒" -> Chars.isArabic(view.at(at)) ? decimals(number, part) : null;
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

    /** 3分57秒 in minutes; with hundredths behind, 3分57秒67, in seconds. */
    private @Nullable Found seconds(NumberPart number, Numeral part) {
        Found found = sixtieth(number, part, "秒钟", "秒");
        boolean hundredths =
                found != null
                        && Chars.isArabic(view.at(part.end() + 1))
                        && view.at(part.end()) == '秒';
        if (!hundredths) {
            return found;
        }
        Numeral rest = new NumeralScanner(view).scan(part.end() + 1);
        NumberPart inSeconds =
                new NumberPart(
                        part.end(),
                        number.low().multiply(SIXTY).add(part.value()),
                        number.low().multiply(SIXTY).add(part.value()),
                        BigDecimal.ONE,
                        view.text(number.end() - number.written().length(), part.end()),
                        "",
                        true,
                        false);
        Found whole = rest == null ? null : decimals(inSeconds, rest);
        return whole == null ? found : new Found(whole.number(), whole.end(), Units.get("秒"));
    }

    /** 8小时15分, 2小时08分31秒, in hours. */
    private @Nullable Found minutes(NumberPart number, Numeral part) {
        Found found = sixtieth(number, part, "分钟", "分");
        Numeral rest = found == null ? null : new NumeralScanner(view).scan(found.end());
        if (found == null || rest == null || view.at(rest.end()) != '秒') {
            return found;
        }
        return found(found.number(), rest, SIXTY.multiply(SIXTY), rest.end() + 1);
    }

    private @Nullable Found months(NumberPart number, Numeral part) {
        boolean months = view.has(part.end(), "个月");
        return months ? found(number, part, TWELVE, part.end() + 2) : null;
    }

    private @Nullable Found decimals(NumberPart number, Numeral part) {
        boolean hundredths = part.end() - part.start() <= 3 && isTold(part.end());
        BigDecimal scale = BigDecimal.TEN.pow(part.end() - part.start());
        return hundredths ? found(number, part, scale, part.end()) : null;
    }

    /** Behind the hundredths stands no unit of their own: 48秒32的成绩, not 48秒32次. */
    private boolean isTold(int at) {
        return !Chars.isHan(view.at(at)) || !lexicon.units().matches(view, at);
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
