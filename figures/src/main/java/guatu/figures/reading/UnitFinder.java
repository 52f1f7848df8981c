package guatu.figures.reading;

import guatu.quantity.Qualifier.Place;
import guatu.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Finds the unit or classifier behind a number (量词识别). */
final class UnitFinder {

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

    /** The unit that stands there, or null; a Chinese numeral takes fewer of them. */
    @Nullable Found at(int start, boolean chinese) {
        Phrases<Unit> units = chinese ? lexicon.unitsAfterChinese() : lexicon.units();
        Phrases.Match<Unit> match = units.longest(view, start);
        if (match == null || isAnotherWord(start, match.length())) {
            return null;
        }
        int end = start + match.length();
        if (Chars.isLetter(view.at(end - 1)) && Chars.isLetter(view.at(end))) {
            return null;
        }
        return withBracket(start, end, match.value());
    }

    /** The first character of 项目 is no classifier; the 所 of 200所以上 is one. */
    private boolean isAnotherWord(int start, int length) {
        Phrases.Match<Boolean> word = lexicon.notUnits().longest(view, start);
        return word != null
                && word.length() > length
                && !lexicon.qualifiers(Place.POST).matches(view, start + length);
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
