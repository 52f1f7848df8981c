package guatu.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import guatu.document.word.WordDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file with its text (文档).
 *
 * @param text lines ended by LF; every index of a figure is one into it
 */
// Never compared, only read.
@SuppressWarnings("ArrayRecordComponent")
public record DocumentFile(Kind kind, byte[] content, String name, String text) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** The most bytes that a character takes in any encoding of Chinese offices. */
    private static final int WIDEST = 4;

    /** What sort of file it is. */
    public enum Kind {
        WORD,
        PAGE,
        PDF,
        PLAIN
    }

    /**
     * Reads a file by its content first, its name second.
     *
     * @param longest how many characters are taken, at most
     * @throws UnreadableException when it is damaged, no text, empty or too long
     */
    public static DocumentFile read(byte[] content, String name, int longest)
            throws UnreadableException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PdfFile.is(content)) {
            return checked(Kind.PDF, content, name, PdfFile.text(content, name), longest);
        }
        if (lower.endsWith(".pdf")) {
            throw UnreadableException.of("damaged-pdf", name);
        }
        String mark = new String(content, 0, Math.min(64, content.length), ISO_8859_1).strip();
        if (mark.startsWith("{\\rtf")) {
            throw UnreadableException.of("old-or-encrypted", name);
        }
        boolean word = WordDocument.isPackage(content);
        if (!word && lower.matches(".*\\.(doc|wps)") && !mark.startsWith("<")) {
            throw UnreadableException.of("old-or-encrypted", name);
        }
        if (word || lower.matches(".*\\.doc[xm]")) {
            String text = WordDocument.open(content, name).text();
            return checked(Kind.WORD, content, name, text, longest);
        }
        if (content.length / WIDEST > longest) {
            throw UnreadableException.of("long", name, content.length / 3, longest);
        }
        String text = decoded(content, name).replace("\r\n", "\n").replace('\r', '\n');
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        boolean page =
                lower.matches(".*\\.html?")
                        || start.startsWith("<!doctype")
                        || start.startsWith("<html");
        return page
                ? checked(Kind.PAGE, content, name, WebPage.text(text), longest)
                : checked(Kind.PLAIN, content, name, text, longest);
    }

    private static DocumentFile checked(
            Kind kind, byte[] content, String name, String text, int longest)
            throws UnreadableException {
        if (text.isBlank()) {
            throw UnreadableException.of("empty", name);
        }
        if (text.length() > longest) {
            throw UnreadableException.of("long", name, text.length(), longest);
        }
        return new DocumentFile(kind, content, name, text);
    }

    /** UTF-8 when the bytes are valid UTF-8, UTF-16 by its mark, else GB18030. */
    private static String decoded(byte[] bytes, String name) throws UnreadableException {
        boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        String text =
                little
                        ? strict(bytes, StandardCharsets.UTF_16LE)
                        : big ? strict(bytes, StandardCharsets.UTF_16BE) : null;
        text = text == null ? strict(bytes, StandardCharsets.UTF_8) : text;
        text = text == null ? strict(bytes, GB18030) : text;
        if (text == null || !isText(text)) {
            throw UnreadableException.of("no-text", name);
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }

    /** A picture may decode in some encoding, but never without control characters. */
    private static boolean isText(String text) {
        return text.chars()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }

    /**
     * The file as Word with comments; one that came as Word stays as it came but for them, any
     * other becomes a plain Word file of its paragraphs.
     *
     * @throws UnreadableException also when an earlier version of the program read other words from
     *     the file, where every comment would stand beside its figure
     */
    public byte[] commented(List<WordDocument.Comment> comments, String author, Instant at)
            throws UnreadableException {
        if (kind == Kind.WORD) {
            WordDocument word = WordDocument.open(content, name);
            if (!word.text().equals(text)) {
                throw UnreadableException.of("read-otherwise", name);
            }
            return word.commented(comments, author, at);
        }
        return WordDocument.open(PlainWord.of(text), name).commented(comments, author, at);
    }
}
