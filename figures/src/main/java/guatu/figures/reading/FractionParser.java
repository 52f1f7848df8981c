package guatu.figures.reading;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import guatu.quantity.Qualifier.Place;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads fractions and growth words (分数、比、翻番): 百分之五, 三分之二, 百分百, 一半, 2.5∶1, 翻两番. */
final class FractionParser {

    private static final MathContext EXACT_ENOUGH = new MathContext(28, RoundingMode.HALF_EVEN);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = new BigDecimal("2");

    private final View view;
    private final Lexicon lexicon;
    private final NumeralScanner scanner;

    FractionParser(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
        this.scanner = new NumeralScanner(view);
    }

    @Nullable Token at(int start) {
        char c = view.at(start);
        if (c == '翻') {
            return doubling(start);
        }
        if (view.has(start, "百分百")) {
            return percent(start, start + 3, new BigDecimal("100"), "百分百", Units.PERCENT);
        }
        if (view.has(start, "百分之") || view.has(start, "千分之")) {
            return percentOf(start);
        }
        if (view.has(start, "一半") && !view.hasAny(start - 1, "另这那")) {
            return token(start, start + 2, Kind.RATIO, HALF, "一半", MeasureParser.NO_UNIT);
        }
        return parts(start);
    }

    private @Nullable Token percentOf(int start) {
        int begin = start + 3;
        boolean all = view.at(begin) == '百' && !Chars.isChineseNumeral(view.at(begin + 1));
        Numeral numeral = all ? null : scanner.scan(begin);
        Unit unit = view.at(start) == '百' ? Units.PERCENT : Units.get("‰");
        if (all) {
            return percent(start, begin + 1, new BigDecimal("100"), "百分之百", unit);
        }
        if (numeral == null) {
            return null;
        }
        Numeral last = lastOfRange(numeral, view.text(start, begin));
        int end = last == null ? numeral.end() : last.end();
        BigDecimal high = last == null ? numeral.upper() : last.upper();
        String written = view.text(begin, end);
        return token(start, end, Kind.PERCENT, numeral.value(), high, written, unit);
    }

    /** The 八 of 百分之五至八 and of 百分之五至百分之八, or null. */
    private @Nullable Numeral lastOfRange(Numeral first, String opening) {
        int mark = first.end();
        if (!Chars.isRangeMark(view.at(mark))) {
            return null;
        }
        int at = view.has(mark + 1, opening) ? mark + 1 + opening.length() : mark + 1;
        Numeral last = scanner.scan(at);
        if (last == null || !last.magnitude().isEmpty() || isMeasure(last.end())) {
            return null;
        }
        return first.value().compareTo(last.value()) < 0 ? last : null;
    }

    private Token percent(int start, int end, BigDecimal value, String written, Unit unit) {
        return token(start, end, Kind.PERCENT, value, value, written, unit);
    }

    /** 三分之二, 2.5∶1. */
    private @Nullable Token parts(int start) {
        Numeral first = scanner.scan(start);
        if (first == null) {
            return null;
        }
        int mark = first.end();
        boolean fraction = view.has(mark, "分之");
        if (isStroke(start, first)) {
            return stroke(start, first);
        }
        boolean ratio = view.hasAny(mark, "∶:：比") && !Chars.isArabic(view.at(start - 1));
        if (!fraction && !ratio) {
            return null;
        }
        Numeral last = scanner.scan(fraction ? mark + 2 : mark + 1);
        if (last == null || first.value().signum() == 0 || last.value().signum() == 0) {
            return null;
        }
        int more = endOfProportion(last.end());
        if (ratio && more > last.end()) {
            return Token.ignored(start, more, Kind.NAME);
        }
        boolean sameScript = first.script() == last.script();
        if (ratio && (!sameScript || (isMeasure(last.end()) && !isShared(last.end())))) {
            return null;
        }
        BigDecimal top = fraction ? last.value() : first.value();
        BigDecimal bottom = fraction ? first.value() : last.value();
        BigDecimal value = top.divide(bottom, EXACT_ENOUGH).stripTrailingZeros();
        String written = view.text(start, last.end());
        return token(start, last.end(), Kind.RATIO, value, written, MeasureParser.NO_UNIT);
    }

    /** The end of the further parts of 3∶6∶1, which is no one number. */
    private int endOfProportion(int from) {
        int end = from;
        while (view.hasAny(end, "∶:：") && Chars.isArabic(view.at(end + 1))) {
            Numeral part = scanner.scan(end + 1);
            if (part == null) {
                return end;
            }
            end = part.end();
        }
        return end;
    }

    /** 1/3, but not 2023/12, 5/12日 or 12/24/36. */
    private boolean isStroke(int start, Numeral first) {
        boolean alone = !view.hasAny(start - 1, "/-.:：") && !Chars.isLetter(view.at(start - 1));
        return alone && first.end() - start <= 2 && view.at(first.end()) == '/';
    }

    private @Nullable Token stroke(int start, Numeral first) {
        Numeral last = scanner.scan(first.end() + 1);
        if (last == null
                || last.end() - first.end() > 3
                || first.value().signum() == 0
                || first.value().compareTo(last.value()) >= 0
                || view.hasAny(last.end(), "/-.月日号年")
                || isMeasure(last.end())) {
            return null;
        }
        BigDecimal value = first.value().divide(last.value(), EXACT_ENOUGH).stripTrailingZeros();
        String written = view.text(start, last.end());
        return token(start, last.end(), Kind.RATIO, value, written, MeasureParser.NO_UNIT);
    }

    /** 按1∶1分担 divides; 1∶1分 does not. */
    private boolean isShared(int at) {
        return view.at(at) == '分' && view.hasAny(at + 1, "担摊配享");
    }

    private boolean isMeasure(int at) {
        return lexicon.units().matches(view, at);
    }

    /** 翻番, 翻倍, 翻一番, 翻了两番. */
    private @Nullable Token doubling(int start) {
        int at = view.at(start + 1) == '了' ? start + 2 : start + 1;
        SmallNumber times = SmallNumber.at(view, at);
        int word = times == null ? at : times.end();
        if (!view.hasAny(word, "番倍")) {
            return null;
        }
        int power = times == null ? 1 : times.value();
        boolean byTimes = view.at(word) == '倍' && times != null;
        if (power > 20) {
            return null;
        }
        BigDecimal value = byTimes ? BigDecimal.valueOf(power + 1L) : TWO.pow(power);
        String written = view.text(start, word + 1);
        return token(start, word + 1, Kind.MULTIPLE, value, written, Units.get("倍"));
    }

    private Token token(
            int start, int end, Kind kind, BigDecimal value, String written, Unit unit) {
        return token(start, end, kind, value, value, written, unit);
    }

    private Token token(
            int start,
            int end,
            Kind kind,
            BigDecimal value,
            BigDecimal greatest,
            String written,
            Unit unit) {
        Qualifiers qualifiers = new Qualifiers(view, lexicon);
        int begin = qualifiers.takeBefore(start);
        int after = qualifiers.takeAt(end, Place.POST);
        qualifiers.takeLoose(begin);
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        BigDecimal high = greatest.scale() < 0 ? greatest.setScale(0) : greatest;
        BigDecimal step =
                kind == Kind.PERCENT
                        ? BigDecimal.ONE.movePointLeft(Math.max(0, plain.scale()))
                        : BigDecimal.ONE;
        Amount amount =
                new Amount(
                        plain,
                        high,
                        written,
                        step,
                        "",
                        false,
                        unit,
                        "",
                        qualifiers.printed(),
                        qualifiers.senses());
        return Token.measure(begin, after, kind, amount);
    }
}
