package guatu.figures.reading;

import guatu.quantity.Dimension;
import guatu.quantity.Qualifier.Place;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the unit or classifier behind a number (量词识别). */
final class UnitFinder {

    /** An hour of the day is below this; 3279.82点 and 120点 are points of an index. */
    private static final BigDecimal HOURS = new BigDecimal("24");

    /** A Chinese numeral of so many characters is a number, not part of a name. */
    private static final int GREAT = 3;

    private static final int LONGEST_UNKNOWN = 4;
    private static final String TIMES = "次";
    private static final String NOT_TIMES = "日于年数序生元品贷高级要第";
    private static final String PER_TIME = "秒 小时 分钟 日";

    private final View view;
    private final Lexicon lexicon;

    UnitFinder(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    /**
     * A unit found.
     *
     * @param unit the unit; with a bracket behind it the classifier as printed, 套（间）
     * @param end after the unit
     */
    record Found(Unit unit, int end) {}

    /** The unit behind the number, or null; a Chinese numeral takes fewer of them. */
    @Nullable Found after(NumberPart number) {
        return at(number.end(), number);
    }

    /** The unit that stands there as that of the number, or null. */
    @Nullable Found at(int start, NumberPart number) {
        boolean few = number.chinese() && !isGreat(number.written());
        Phrases<Unit> units = few ? lexicon.unitsAfterChinese() : lexicon.units();
        Phrases.Match<Unit> match = units.longest(view, start);
        if (match == null && !few) {
            return unknownPer(start);
        }
        if (match == null
                || isAnotherWord(start, match.length(), number)
                || !suits(match.value(), number)) {
            return null;
        }
        int end = start + match.length();
        if (Chars.isLetter(view.at(end - 1)) && Chars.isLetter(view.at(end))) {
            return null;
        }
        Found ratio = per(start, end, match.value());
        return ratio == null ? withBracket(start, end, match.value()) : ratio;
    }

    /** 两万五千 and 一百二十 count with any unit, unlike the 三 of 三里屯 and the digits of 九一八. */
    private static boolean isGreat(String written) {
        if (written.length() < GREAT) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            if ("十百千万".indexOf(written.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 千亿级 is no 级, and 9点 is no point of an index. */
    private static boolean suits(Unit unit, NumberPart number) {
        return switch (unit.symbol()) {
            case "级" -> number.magnitude().isEmpty();
            case "点" -> number.low().scale() > 0 || number.low().compareTo(HOURS) > 0;
            default -> true;
        };
    }

    /**
     * The first character of 项目 is no classifier; the 所 of 200所以上 is one. A plain number takes its
     * classifier more readily (5种植物) than a great or a Chinese one (300万种植户).
     */
    private boolean isAnotherWord(int start, int length, NumberPart number) {
        boolean plain = number.exact() && !number.chinese();
        Phrases<Boolean> words = plain ? lexicon.bareNouns() : lexicon.notUnits();
        Phrases.Match<Boolean> word = words.longest(view, start);
        if (word == null || word.length() <= length) {
            return false;
        }
        Phrases.Match<Boolean> unitAfterAll = lexicon.unitsAfterAll().longest(view, start);
        boolean other = unitAfterAll != null && unitAfterAll.length() > word.length();
        return !other && !lexicon.qualifiers(Place.POST).matches(view, start + length);
    }

    /** 元/平方米, 立方米每秒, 家次: a unit made of two. */
    private @Nullable Found per(int start, int end, Unit unit) {
        if (view.hasAny(end, "/／")) {
            int last = chain(end + 1);
            return last > end + 1 ? made(start, last, unit) : null;
        }
        if (view.at(end) == '每') {
            Phrases.Match<Unit> of = lexicon.units().longest(view, end + 1);
            return of != null && measures(unit, of.value())
                    ? made(start, end + 1 + of.length(), unit)
                    : null;
        }
        boolean times =
                unit.dimension() == Dimension.COUNT
                        && view.has(end, TIMES)
                        && end - start == 1
                        && view.at(start) != '次'
                        && !view.hasAny(end + 1, NOT_TIMES);
        return times ? made(start, end + 1, unit) : null;
    }

    /** 36.5自然箱/小时: what no table knows, counted by the hour. */
    private @Nullable Found unknownPer(int start) {
        int stroke = start;
        while (stroke - start < LONGEST_UNKNOWN && Chars.isHan(view.at(stroke))) {
            stroke++;
        }
        Phrases.Match<Unit> of =
                stroke > start && view.hasAny(stroke, "/／")
                        ? lexicon.units().longest(view, stroke + 1)
                        : null;
        return of == null
                ? null
                : made(start, stroke + 1 + of.length(), Unit.classifier(view.text(start, stroke)));
    }

    /** The end of units joined by strokes and dots from there: 平方米, 人·月, 千瓦时/日. */
    private int chain(int start) {
        int at = start;
        Phrases.Match<Unit> unit = lexicon.units().longest(view, at);
        while (unit != null) {
            at += unit.length();
            unit = view.hasAny(at, "·/／") ? lexicon.units().longest(view, at + 1) : null;
            at = unit == null ? at : at + 1;
        }
        return at == start && view.hasAny(at, "时分") ? at + 1 : at;
    }

    /** 立方米每秒 and 微克每立方米, not 3亿元每年 nor 5人每天. */
    private static boolean measures(Unit unit, Unit of) {
        boolean counted = unit.dimension() == Dimension.COUNT;
        return switch (of.dimension()) {
            case AREA, VOLUME, MASS, LENGTH -> true;
            case DURATION -> !counted && PER_TIME.contains(of.symbol()) && !of.symbol().equals("天");
            default -> false;
        };
    }

    private Found made(int start, int end, Unit first) {
        String printed = view.text(start, end);
        Unit unit = Units.find(printed).orElse(null);
        if (unit == null) {
            Dimension dimension =
                    first.dimension() == Dimension.MONEY ? Dimension.PRICE : Dimension.COUNT;
            unit = new Unit(printed, List.of(), dimension, printed, BigDecimal.ONE, BigDecimal.ONE);
        }
        return withBracket(start, end, unit);
    }

    /** 万套（间）: a second classifier in brackets belongs to the unit. */
    private Found withBracket(int start, int end, Unit unit) {
        if (!view.hasAny(end, "（(")) {
            return new Found(unit, end);
        }
        Phrases.Match<Unit> inner = lexicon.units().longest(view, end + 1);
        int close = inner == null ? -1 : end + 1 + inner.length();
        if (close < 0 || !view.hasAny(close, "）)")) {
            return new Found(unit, end);
        }
        return new Found(Unit.classifier(view.text(start, close + 1)), close + 1);
    }
}
