package guatu.figures.reading;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import guatu.quantity.Dimension;
import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import guatu.quantity.Qualifier.Place;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one measure (度量): [约][10][—15][万][余][平方米][以上], ranges, halves, 8小时15分. The unit may be
 * missing behind an Arabic number or behind a qualified magnitude (超千亿); then it is implied.
 */
final class MeasureParser {

    static final Unit NO_UNIT = Unit.classifier("");

    /** 5米半径, 三天半夜: the 半 of another word. */
    private static final String NOT_HALF = "径山岛天年月夜导圆球决路途数自挂";

    private static final String BELOW_ZERO = "零下";
    private static final String NOT_NEGATIVE = "减担抱肩辜欠胜自";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Words of spending time end in one of these: 用时半天, 历时半年, 坐班半天. */
    private static final String HALF_CUES = "用时仅短续前后过早晚班了";

    private static final String DURATION_CUES = "用期时前满仅需程近超约过逾";

    private final View view;
    private final Lexicon lexicon;
    private final NumeralScanner scanner;
    private final UnitFinder units;
    private final CompoundDuration compound;
    private final BareNumbers bare;

    MeasureParser(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
        this.scanner = new NumeralScanner(view);
        this.units = new UnitFinder(view, lexicon);
        this.compound = new CompoundDuration(view, lexicon);
        this.bare = new BareNumbers(view);
    }

    /** The measure whose number begins there, or null. */
    @Nullable Token at(int start) {
        NumberPart first = number(start);
        if (first == null) {
            return null;
        }
        Qualifiers qualifiers = new Qualifiers(view, lexicon);
        int begin = qualifiers.takeBefore(start);
        NumberPart number = between(first, qualifiers);
        number = rangeWithoutUnit(start, number, qualifiers);
        UnitFinder.Found unit = unit(number, qualifiers);
        if (unit == null) {
            return withoutUnit(begin, start, number, qualifiers);
        }
        if (isSlogan(number, start, unit)
                || isArticle(number, unit, begin, start)
                || isCaption(number, unit, begin, start)) {
            return null;
        }
        return complete(begin, start, number, unit, qualifiers);
    }

    /** 不到半年, 用时半天: half a unit of time, where a word says that it measures. */
    @Nullable Token half(int start) {
        Qualifiers qualifiers = new Qualifiers(view, lexicon);
        int begin = qualifiers.takeBefore(start);
        NumberPart half = new NumberPart(start + 1, HALF, HALF, HALF, "半", "", false, true);
        UnitFinder.Found unit = unit(half, qualifiers);
        boolean time = unit != null && unit.unit().dimension() == Dimension.DURATION;
        if (unit == null || !time) {
            return null;
        }
        boolean bounded = lexicon.qualifiers(Place.POST).matches(view, unit.end());
        boolean measured = begin < start || bounded || view.hasAny(start - 1, HALF_CUES);
        if (!measured || view.hasAny(unit.end(), "来度前后")) {
            return null;
        }
        return complete(begin, start, half, unit, qualifiers);
    }

    private @Nullable NumberPart number(int start) {
        Numeral numeral = scanner.scan(start);
        return numeral == null ? null : NumberPart.of(numeral, view);
    }

    /** 9300多万: qualifier, then magnitude. */
    private NumberPart between(NumberPart number, Qualifiers qualifiers) {
        int after = qualifiers.takeAt(number.end(), Place.BETWEEN);
        if (after == number.end()) {
            return number;
        }
        int end = NumeralScanner.endOfMagnitude(view, after);
        return number.times(view.text(after, end), end);
    }

    /** 10—15万, 三至五: the second number may bring the magnitude of both. */
    private NumberPart rangeWithoutUnit(int start, NumberPart first, Qualifiers qualifiers) {
        int mark = first.end();
        if (!isRangeMark(mark) || comesFrom(start)) {
            return first;
        }
        NumberPart last = number(afterMark(mark));
        if (last == null) {
            return first;
        }
        last = between(last, qualifiers);
        NumberPart low = first;
        String magnitude = last.magnitude();
        if (first.magnitude().isEmpty() && !magnitude.isEmpty()) {
            NumberPart scaled = first.times(magnitude, first.end());
            low = scaled.low().compareTo(last.high()) < 0 ? scaled : first;
        }
        boolean rises = low.low().compareTo(last.high()) < 0;
        return rises ? low.to(last, view.text(start, last.end())) : first;
    }

    private boolean isRangeMark(int at) {
        return Chars.isRangeMark(view.at(at)) || isSpacedMark(at);
    }

    /** The dash of 250 — 320毫米. */
    private boolean isSpacedMark(int at) {
        return view.at(at) == ' ' && view.at(at + 2) == ' ' && Chars.isRangeMark(view.at(at + 1));
    }

    private int afterMark(int mark) {
        if (isSpacedMark(mark)) {
            return mark + 3;
        }
        return Chars.isRangeMark(view.at(mark + 1)) ? mark + 2 : mark + 1;
    }

    /** 由30%到50% and 从3个到5个 are two figures, not a range. */
    private boolean comesFrom(int start) {
        return view.hasAny(start - 1, "由从");
    }

    private UnitFinder.@Nullable Found unit(NumberPart number, Qualifiers qualifiers) {
        UnitFinder.Found unit = units.after(number);
        if (unit == null || !unit.unit().symbol().equals("个")) {
            return unit;
        }
        // 10个多月, 3个多小时, 两个半月: the qualifier stands inside the unit.
        boolean inside = view.hasAny(unit.end(), "多半");
        if (inside) {
            for (String word : new String[] {"月", "小时", "星期", "季度"}) {
                if (view.has(unit.end() + 1, word)) {
                    if (view.at(unit.end()) == '多') {
                        qualifiers.add("多", Place.BETWEEN);
                    }
                    Unit found = Units.get("个" + word);
                    return new UnitFinder.Found(found, unit.end() + 1 + word.length());
                }
            }
        }
        return unit;
    }

    private @Nullable Token withoutUnit(
            int begin, int start, NumberPart number, Qualifiers qualifiers) {
        int end = number.end();
        boolean great = !number.magnitude().isEmpty();
        if (number.chinese() && (!great || qualifiers.isEmpty()) && view.at(end) != '级') {
            return null;
        }
        if (number.chinese() && !great) {
            return null;
        }
        if (!great && begin == start && bare.isName(start, end)) {
            return Token.ignored(start, view.at(end) == '°' ? end + 1 : end, Kind.NAME);
        }
        boolean level = view.at(end) == '级' && great;
        int after = !level && view.at(end) == '级' ? end : qualifiers.takeAt(end, Place.POST);
        int sign = "￥¥$＄€".indexOf(view.at(begin - 1));
        if (sign >= 0 && begin == start) {
            Unit currency = sign < 2 ? Units.YUAN : Units.get(sign < 4 ? "美元" : "欧元");
            return token(start - 1, start - 1, after, number, currency, "", qualifiers);
        }
        return token(begin, start, after, number, NO_UNIT, "", qualifiers);
    }

    /** 单位：万元 is no ten thousand; 超亿元, 万余人 and 3个亿元项目 are. */
    private boolean isCaption(NumberPart number, UnitFinder.Found unit, int begin, int start) {
        boolean bare = number.written().equals("万") || number.written().equals("亿");
        return bare
                && begin == start
                && view.at(start - 1) != '个'
                && !view.hasAny(start + 1, "余多")
                && !lexicon.qualifiers(Place.POST).matches(view, unit.end());
    }

    /** The 两副 of 一主两副多节点: short numerals in a row that count nothing. */
    private boolean isSlogan(NumberPart number, int start, UnitFinder.Found unit) {
        boolean single = number.chinese() && number.end() - start == 1;
        return single
                && "一二两三四五六七八九十".indexOf(view.at(start - 2)) >= 0
                && view.at(start - 2) != 0
                && Chars.isHan(view.at(start - 1))
                && "副片组层带轴圈环".contains(unit.unit().symbol());
    }

    /** 一 before a classifier means "a" (一批, 一个缩影), unless it counts time or times. */
    private boolean isArticle(NumberPart number, UnitFinder.Found unit, int begin, int start) {
        boolean counted = unit.unit().dimension() == Dimension.COUNT;
        if (counted && number.written().equals("二")) {
            // Before a classifier two is 两: 二套房 and 二期 are ordinals.
            return true;
        }
        if (!number.chinese() || !number.written().equals("一")) {
            return false;
        }
        String printed = view.text(number.end(), unit.end());
        if (printed.contains("半") || printed.contains("多")) {
            return false;
        }
        if (printed.equals("日")) {
            return true;
        }
        return switch (unit.unit().dimension()) {
            case PERCENT, MULTIPLE, POINT, MONEY -> false;
            case DURATION ->
                    begin == start
                            && !view.hasAny(start - 1, DURATION_CUES)
                            && !view.hasAny(unit.end(), "半多内");
            default -> true;
        };
    }

    private Token complete(
            int begin, int start, NumberPart number, UnitFinder.Found unit, Qualifiers qualifiers) {
        NumberPart whole = number;
        int end = unit.end();
        boolean insideHalf = view.text(number.end(), end).contains("半");
        if (insideHalf) {
            whole = number.andHalf();
        } else if (view.at(end) == '半'
                && takesHalf(unit.unit())
                && !view.hasAny(end + 1, NOT_HALF)) {
            whole = number.andHalf();
            end++;
        } else if (unit.unit().symbol().equals("成") && tenth(end, number) > 0) {
            whole = number.andTenths(tenth(end, number), view.text(start, end + 1));
            end++;
        } else if (view.at(end) == '多' && takesHalf(unit.unit())) {
            qualifiers.add("多", Place.BETWEEN);
            end++;
        }
        CompoundDuration.Found longer = compound.after(unit.unit(), whole, end);
        longer = longer == null ? new CompoundMoney(view).after(unit.unit(), whole, end) : longer;
        if (longer != null) {
            whole = longer.number();
            end = longer.end();
        }
        Unit other = longer == null ? null : longer.unit();
        if (other != null) {
            int after = qualifiers.takeAt(end, Place.POST);
            return token(begin, start, after, whole, other, other.symbol(), qualifiers);
        }
        Token range = rangeWithUnit(begin, start, whole, unit, end, qualifiers);
        if (range != null) {
            return range;
        }
        String printed = inside(view.text(number.end(), unit.end()));
        int after = qualifiers.takeAt(end, Place.POST);
        return token(begin, start, after, whole, unit.unit(), printed, qualifiers);
    }

    /** The unit of 个多月 and 个半月. */
    private static String inside(String printed) {
        boolean more = printed.length() > 2 && "多半".indexOf(printed.charAt(1)) >= 0;
        return more ? printed.charAt(0) + printed.substring(2) : printed;
    }

    /** The 五 of 九成五, or 0. */
    private int tenth(int at, NumberPart number) {
        SmallNumber digit = SmallNumber.at(view, at);
        if (digit == null || !digit.chinese() || digit.value() > 9) {
            return 0;
        }
        return units.at(digit.end(), number) == null ? digit.value() : 0;
    }

    private static boolean takesHalf(Unit unit) {
        return switch (unit.dimension()) {
            case DURATION, LENGTH, MASS, AREA, VOLUME -> true;
            default -> unit.symbol().equals("成") || unit.symbol().equals("倍");
        };
    }

    /** 5%至8%, 3天—5天: both numbers with the same unit. */
    private @Nullable Token rangeWithUnit(
            int begin,
            int start,
            NumberPart first,
            UnitFinder.Found unit,
            int end,
            Qualifiers qualifiers) {
        if (!isRangeMark(end) || comesFrom(start)) {
            return null;
        }
        NumberPart last = number(afterMark(end));
        UnitFinder.Found lastUnit = last == null ? null : units.after(last);
        if (last == null
                || lastUnit == null
                || !lastUnit.unit().equals(unit.unit())
                || first.low().compareTo(last.high()) >= 0) {
            return null;
        }
        NumberPart both = first.to(last, view.text(start, last.end()));
        int after = qualifiers.takeAt(lastUnit.end(), Place.POST);
        String printed = view.text(last.end(), lastUnit.end());
        return token(begin, start, after, both, unit.unit(), printed, qualifiers);
    }

    private Token token(
            int begin,
            int start,
            int end,
            NumberPart number,
            Unit unit,
            String unitPrinted,
            Qualifiers qualifiers) {
        qualifiers.takeLoose(begin);
        boolean frost = begin == start && isBelowZero(start, unit);
        boolean minus = frost || (begin == start && isMinus(start - 1, number, unit));
        NumberPart signed = minus ? number.negated() : number;
        Amount amount =
                new Amount(
                        plain(signed.low()),
                        plain(signed.high()),
                        number.written(),
                        plain(number.step()),
                        number.magnitude(),
                        number.exact(),
                        unit,
                        unitPrinted,
                        qualifiers.printed(),
                        qualifiers.senses());
        int first = frost ? begin - BELOW_ZERO.length() : minus ? begin - 1 : begin;
        return Token.measure(first, end, Kind.of(unit.dimension()), amount);
    }

    /** 零下3℃. */
    private boolean isBelowZero(int start, Unit unit) {
        return unit.dimension() == Dimension.TEMPERATURE
                && view.has(start - BELOW_ZERO.length(), BELOW_ZERO);
    }

    /** -3.2%, 负5摄氏度; not the dash of a range nor the 负 of 减负. */
    private boolean isMinus(int at, NumberPart number, Unit unit) {
        char c = view.at(at);
        char before = view.at(at - 1);
        if (c == '负') {
            return NOT_NEGATIVE.indexOf(before) < 0;
        }
        boolean dash = c == '-' || c == '－' || c == '−';
        boolean great = !number.magnitude().isEmpty();
        boolean counted = unit.dimension() == Dimension.COUNT;
        boolean measured = !unit.symbol().isEmpty() && (!counted || great);
        boolean apart = Chars.isHan(before) || Chars.endsClause(before) || before == '（';
        return dash && measured && apart;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
