package guatu.figures.reading;

/**
 * A block of a text as it is read (阅读视图): without zero-width and bidirectional marks, without the
 * blanks between a number and Chinese characters, and without a line end that breaks a number.
 * Traditional characters are read as the simplified ones of the word tables and printed as they
 * are. Knows for each character where it stands in the text.
 */
final class View implements CharSequence {

    private final char[] chars;
    private final char[] printed;
    private final int[] origins;
    private final int length;

    private View(char[] chars, char[] printed, int[] origins, int length) {
        this.chars = chars;
        this.printed = printed;
        this.origins = origins;
        this.length = length;
    }

    /** The view of {@code text} from {@code start} to {@code end}. */
    static View of(String text, int start, int end) {
        char[] chars = new char[end - start];
        char[] printed = new char[end - start];
        int[] origins = new int[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isInvisible(c) && !isGlue(text, i, start, end)) {
                printed[length] = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
                chars[length] = Variants.simplified(printed[length]);
                origins[length++] = i;
            }
        }
        return new View(chars, printed, origins, length);
    }

    /** Zero-width, bidirectional and soft-hyphen characters, which hide inside figures. */
    static boolean isInvisible(char c) {
        if (c < '\u00ad') {
            return false;
        }
        return c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\ufeff';
    }

    /** A blank between a number and Chinese text, or a line end inside a number. */
    private static boolean isGlue(String text, int at, int start, int end) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            return true;
        }
        if ((c != ' ' && c != '\u00a0') || at == start || at + 1 >= end) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean unit = Chars.isHan(after) || "%％‰℃㎡".indexOf(after) >= 0;
        return (Chars.isArabic(before) && unit) || (Chars.isHan(before) && Chars.isArabic(after));
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    /** The character there, or 0 outside the block. */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : 0;
    }

    /** Whether {@code word} stands there. */
    boolean has(int index, String word) {
        if (index < 0 || index + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of {@code options} stands there, each one character. */
    boolean hasAny(int index, String options) {
        return index >= 0 && index < length && options.indexOf(chars[index]) >= 0;
    }

    /** Whether a clause ends with the character there; a blank between Latin words ends none. */
    boolean endsClause(int index) {
        boolean within =
                at(index) == ' ' && Chars.isLetter(at(index - 1)) && Chars.isLetter(at(index + 1));
        return !within && Chars.endsClause(at(index));
    }

    /** Where the character stands in the text. */
    int origin(int index) {
        return origins[index];
    }

    /** Where a stretch that ends before {@code index} ends in the text. */
    int originEnd(int index) {
        return index == 0 ? (length == 0 ? 0 : origins[0]) : origins[index - 1] + 1;
    }

    /** The words there as printed. */
    String text(int start, int end) {
        return new String(printed, start, Math.max(0, end - start));
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text(start, end);
    }

    @Override
    public String toString() {
        return text(0, length);
    }
}
