package guatu.server.exchange.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a text and decodes it without replacing anything: a byte order mark
 * decides, else valid UTF-8, else UTF-16 by its zeros, else GB18030, in which Chinese spreadsheets
 * save CSV.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    static String decode(byte[] bytes, String fileName) {
        String text = marked(bytes);
        if (text == null) {
            text = unmarked(bytes);
        }
        if (text == null || !isText(text)) {
            throw UnreadableException.of("encoding", fileName);
        }
        return text;
    }

    /** Bytes of a picture may decode in some encoding, but never without control characters. */
    private static boolean isText(String text) {
        return text.chars()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    private static @Nullable String marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return null;
    }

    private static @Nullable String unmarked(byte[] bytes) {
        int[] zeros = {0, 0};
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0) {
            boolean little = zeros[1] > zeros[0];
            return strict(bytes, 0, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        String text = strict(bytes, 0, StandardCharsets.UTF_8);
        return text == null ? strict(bytes, 0, GB18030) : text;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
