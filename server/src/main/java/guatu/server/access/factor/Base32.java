package guatu.server.access.factor;

import java.util.Locale;

/** Base 32 of RFC 4648, in which authenticator apps take their secrets (动态口令密钥的写法). */
public final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The bytes in letters, without padding. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte one : bytes) {
            buffer = ((buffer << Byte.SIZE) | (one & 0xff)) & 0xffff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt((buffer >> held) & 0x1f));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt((buffer << (BITS - held)) & 0x1f));
        }
        return text.toString();
    }

    /** The bytes that letters stand for; spaces and padding are passed over. */
    public static byte[] decode(String text) {
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s=]", "");
        byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = LETTERS.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("Not a letter of base 32.");
            }
            buffer = ((buffer << BITS) | value) & 0xffff;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
