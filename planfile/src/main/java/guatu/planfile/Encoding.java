package guatu.planfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text export that does not tell it (字符编码): UTF-8 if it is valid, GB 18030 if its
 * high bytes come in pairs as Chinese characters do, else Western European.
 */
final class Encoding {
    /** What Primavera writes and reads on a Chinese system. */
    static final Charset CHINESE = Charset.forName("GB18030");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encoding() {}

    static Charset of(byte[] bytes) {
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return inPairs(bytes) && decodes(bytes, CHINESE) ? CHINESE : WESTERN;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean inPairs(byte[] bytes) {
        int paired = 0;
        int single = 0;
        for (int i = 0; i < bytes.length; ) {
            int from = i;
            while (i < bytes.length && bytes[i] < 0) {
                i++;
            }
            int run = i - from;
            paired += run - run % 2;
            single += run % 2;
            i += run == 0 ? 1 : 0;
        }
        return paired > 4 * single;
    }
}
