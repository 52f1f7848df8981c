package guatu.document.word;

import java.util.Arrays;

/**
 * Character data without its escapes (字符数据).
 *
 * @param words as read
 * @param offsets where each character stands in the data, and where the last ends; empty when that
 *     is not known
 */
// Never compared, only read.
@SuppressWarnings("ArrayRecordComponent")
record XmlText(String words, int[] offsets) {

    static final XmlText EMPTY = new XmlText("", new int[0]);

    /** What raw character data says. */
    static XmlText decoded(String raw) {
        StringBuilder words = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() + 1];
        int at = 0;
        while (at < raw.length()) {
            int semicolon = raw.charAt(at) == '&' ? raw.indexOf(';', at) : -1;
            String said =
                    semicolon < 0
                            ? String.valueOf(raw.charAt(at))
                            : reference(raw.substring(at + 1, semicolon));
            for (int i = 0; i < said.length(); i++) {
                offsets[words.length() + i] = at;
            }
            words.append(said);
            at = semicolon < 0 ? at + 1 : semicolon + 1;
        }
        offsets[words.length()] = raw.length();
        return new XmlText(words.toString(), Arrays.copyOf(offsets, words.length() + 1));
    }

    private static String reference(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> Character.toString(codePoint(name));
        };
    }

    private static int codePoint(String name) {
        boolean hexadecimal = name.startsWith("#x");
        return Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    }

    /** With more behind it, which stands at {@code start} of the part. */
    XmlText and(XmlText more, int start) {
        if (!words.isEmpty()) {
            return whole(more.words);
        }
        int[] moved = Arrays.stream(more.offsets).map(offset -> offset + start).toArray();
        return new XmlText(more.words, moved);
    }

    /** With more behind it whose place is not known. */
    XmlText whole(String more) {
        return new XmlText(words + more, new int[0]);
    }

    /** Text as character data or attribute value; characters that XML does not know are dropped. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(XmlText::isAllowed)
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
