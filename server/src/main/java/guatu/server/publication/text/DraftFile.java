package guatu.server.publication.text;

import guatu.server.publication.word.UnreadableException;
import guatu.server.publication.word.WordDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was handed in, with its text (来稿文件).
 *
 * @param text lines ended by LF; every index of a figure is one into it
 */
// Never compared, only read.
@SuppressWarnings("ArrayRecordComponent")
public record DraftFile(Kind kind, byte[] content, String name, String text) {

    /** The longest text that is taken: some four hundred newspaper pages. */
    public static final int LONGEST = 2_000_000;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, li, tr, br, title";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What sort of file it is. */
    public enum Kind {
        WORD,
        PAGE,
        PLAIN
    }

    /**
     * Reads a file by its content first, its name second.
     *
     * @throws UnreadableException when it is damaged, no text, empty or too long
     */
    public static DraftFile read(byte[] content, String name) throws UnreadableException {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean word = WordDocument.isPackage(content) || lower.matches(".*\\.(docx?|docm|wps)");
        if (word) {
            String text = WordDocument.open(content, name).text();
            return checked(new DraftFile(Kind.WORD, content, name, text));
        }
        if (content.length > LONGEST * 4L) {
            throw UnreadableException.of("long", name, content.length / 3, LONGEST);
        }
        String text = decoded(content, name).replace("\r\n", "\n").replace('\r', '\n');
        boolean page = lower.matches(".*\\.html?") || text.stripLeading().startsWith("<!DOCTYPE");
        return checked(
                page
                        ? new DraftFile(Kind.PAGE, content, name, page(text))
                        : new DraftFile(Kind.PLAIN, content, name, text));
    }

    private static DraftFile checked(DraftFile file) throws UnreadableException {
        if (file.text.isBlank()) {
            throw UnreadableException.of("empty", file.name);
        }
        if (file.text.length() > LONGEST) {
            throw UnreadableException.of("long", file.name, file.text.length(), LONGEST);
        }
        return file;
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

    /** The words of a page, a line for each block, cells apart. */
    private static String page(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style").remove();
        for (Element cell : document.select("td, th")) {
            cell.appendText("\n\n");
        }
        for (Element block : document.select(BLOCKS)) {
            block.appendText("\n");
        }
        return document.wholeText().replaceAll("\n\\s*\n", "\n").strip() + "\n";
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
