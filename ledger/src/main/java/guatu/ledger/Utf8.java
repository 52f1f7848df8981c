package guatu.ledger;

import java.util.Arrays;

/** Text as UTF-8 (编码). A half of a pair that stands alone becomes a question mark. */
public final class Utf8 {

    private static final int MOST_BYTES_A_CHAR = 3;

    private Utf8() {}

    /** The bytes of a text. */
    public static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() * MOST_BYTES_A_CHAR];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xc0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                bytes[at++] = (byte) (0xe0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[at++] = (byte) (0xf0 | (point >> 18));
                bytes[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
                bytes[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
                bytes[at++] = (byte) (0x80 | (point & 0x3f));
            } else {
                bytes[at++] = '?';
            }
        }
        return Arrays.copyOf(bytes, at);
    }
}
