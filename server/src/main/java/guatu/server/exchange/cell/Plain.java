package guatu.server.exchange.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Texts freed from what only the typing put there (规整文本). */
public final class Plain {

    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "—", "——", "/", "\\", "无", "／", "－", "N/A", "n/a", "*");

    private static final Set<String> UNDECIDED = Set.of("待定", "未定", "另定", "暂无", "待明确");

    private Plain() {}

    /** As a person would retype it: no stray blanks, no zero-width marks, lines joined. */
    public static String text(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\uFEFF' || c == '\u200B' || c == '\u200C' || c == '\u200D') {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000') {
                gap = true;
            } else {
                if (gap && !text.isEmpty()) {
                    text.append(' ');
                }
                gap = false;
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Half-width letters, digits and punctuation; ㎡ and its like stay as they are. */
    public static String narrow(String raw) {
        String text = text(raw);
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            narrow.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
        }
        return narrow.toString();
    }

    /** What two spellings of one name share: width, case, blanks and brackets do not count. */
    public static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    /** A name without what brackets add to it: 郑张(种子文作“郑家”) is 郑张. */
    public static String withoutBrackets(String name) {
        return text(name.replaceAll("[(（\\[【][^)）\\]】]*[)）\\]】]", ""));
    }

    /** Whether the text stands for an empty cell: —, /, 无. */
    public static boolean nothing(String text) {
        return NOTHING.contains(text);
    }

    /** Whether the text says that the value is not yet known: 待定. */
    public static boolean undecided(String text) {
        return UNDECIDED.contains(text);
    }
}
