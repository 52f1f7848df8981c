package guatu.server.wallmap.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of bytes whose encoding nobody tells (文本编码): UTF-8 where that holds, else GB 18030. */
final class TextOf {

    static final Charset CHINESE = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";

    private TextOf() {}

    static String bytes(byte[] bytes) {
        return bytes(bytes, guess(bytes));
    }

    static String bytes(byte[] bytes, Charset encoding) {
        String text = new String(bytes, encoding);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    static Charset guess(byte[] bytes) {
        return guess(bytes, 0);
    }

    /** The encoding of what stands from an offset on. */
    static Charset guess(byte[] bytes, int from) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException otherwise) {
            return CHINESE;
        }
    }
}
