package guatu.figures.reading;

import guatu.figures.claim.Span;
import guatu.quantity.NumeralScanner;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into blocks to read one after the other (文本分块): a block is a line, or lines that a
 * number broken by a line end holds together. Very long lines are cut behind a sentence, so that
 * memory stays bounded.
 */
final class Blocks {

    /** Beyond this many characters a line is cut at the next sentence or clause. */
    private static final int LONG = 4096;

    /** Beyond this many it is cut wherever no number stands. */
    private static final int LONGEST = 16384;

    /** A line shorter than this is a heading or a cell, not a line broken by the page. */
    private static final int SHORTEST_BROKEN = 12;

    private static final String MAGNITUDES = "十百千万亿";

    private final String text;
    private final Lexicon lexicon;
    private int at;

    Blocks(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** The next block that is not blank, or null at the end. */
    @Nullable Span next() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        int lineStart = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                int next = breaksNumber(lineStart, at);
                if (next < 0 || at - start > LONG) {
                    break;
                }
                at = next;
                lineStart = next;
            } else {
                at++;
                if (isCut(start, c)) {
                    break;
                }
            }
        }
        return new Span(start, at);
    }

    private boolean isCut(int start, char c) {
        int length = at - start;
        if (length < LONG) {
            return false;
        }
        boolean numberNear = NumeralScanner.isDigit(c);
        return Chars.endsSentence(c)
                || (length > 2 * LONG && Chars.endsClause(c) && c != ',')
                || (length > LONGEST && !numberNear)
                || length > 2 * LONGEST;
    }

    /** Where the next line begins when the line end at {@code end} breaks a number, else -1. */
    private int breaksNumber(int lineStart, int end) {
        int last = end - 1;
        while (last > lineStart && View.isInvisible(text.charAt(last))) {
            last--;
        }
        int next = end + 1;
        if (text.charAt(end) == '\r' && next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        boolean prose = end - lineStart >= SHORTEST_BROKEN || hasComma(lineStart, end);
        if (next >= text.length() || !prose) {
            return -1;
        }
        if (breaksChinese(last, next) || breaksUnit(last, next)) {
            return next;
        }
        boolean number = (Chars.isArabic(text.charAt(last)) || isPoint(last)) && !isCell(last);
        return number && hanBefore(last, lineStart) && goesOn(next) ? next : -1;
    }

    /** 百分之九 and 十 on the next line, 三 and 百. */
    private boolean breaksChinese(int last, int next) {
        char before = text.charAt(last);
        char after = text.charAt(next);
        boolean item = next + 1 < text.length() && "是、，．要".indexOf(text.charAt(next + 1)) >= 0;
        boolean up = Chars.isChineseNumeral(before) && MAGNITUDES.indexOf(after) >= 0;
        boolean on =
                MAGNITUDES.indexOf(before) >= 0 && Chars.isChineseNumeral(after) && after != '一';
        return !item && (up || on);
    }

    /** 1.2万 and 延米 on the next line. */
    private boolean breaksUnit(int last, int next) {
        boolean great = last > 0 && "万亿".indexOf(text.charAt(last)) >= 0;
        if (!great || !NumeralScanner.isDigit(text.charAt(last - 1))) {
            return false;
        }
        View head = View.of(text, next, Math.min(text.length(), next + 12));
        return lexicon.units().matches(head, 0) && !lexicon.notUnits().matches(head, 0);
    }

    /** A number with a blank or a stroke before it stands in the cell of a table. */
    private boolean isCell(int last) {
        int at = last;
        while (at > 0 && (Chars.isArabic(text.charAt(at)) || ".,".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return " \t|｜　".indexOf(text.charAt(at)) >= 0;
    }

    /** Behind the rest of a number stands what it counts. */
    private boolean isCounted(View head, int at) {
        boolean unit = lexicon.units().matches(head, at) && !lexicon.notUnits().matches(head, at);
        return unit || NumeralScanner.endOfMagnitude(head, at) > at || head.hasAny(at, "余多%％‰");
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to && i - from < SHORTEST_BROKEN; i++) {
            if ("，。、；：）".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isPoint(int index) {
        return index > 0 && text.charAt(index) == '.' && Chars.isArabic(text.charAt(index - 1));
    }

    private boolean hanBefore(int last, int lineStart) {
        for (int i = last; i >= lineStart && last - i < 24; i--) {
            if (Chars.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the next line begins with the rest of a number, not with a year or an item. */
    private boolean goesOn(int next) {
        View head = View.of(text, next, Math.min(text.length(), next + 12));
        int digits = 0;
        while (Chars.isArabic(head.at(digits))) {
            digits++;
        }
        if (digits > 0) {
            boolean point = head.at(digits) == '.' && Chars.isArabic(head.at(digits + 1));
            int rest = point ? digits + 1 : digits;
            while (point && Chars.isArabic(head.at(rest))) {
                rest++;
            }
            return digits < 4 && isCounted(head, rest);
        }
        return head.at(0) == '.'
                ? Chars.isArabic(head.at(1))
                : NumeralScanner.endOfMagnitude(head, 0) > 0
                        || (lexicon.units().matches(head, 0)
                                && !lexicon.notUnits().matches(head, 0));
    }
}
