package guatu.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a document file (文档文本): docx, HTML, PDF, or plain text in UTF-8 or GB18030. */
final class DocumentText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private DocumentText() {}

    /** The file cannot be read as the document its name says it is. */
    static final class Unreadable extends IOException {
        private Unreadable(Path file, Exception cause) {
            super(file.getFileName() + ": " + cause.getMessage(), cause);
        }
    }

    /** The text, lines ended by LF. */
    static String read(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            String text =
                    name.endsWith(".docx")
                            ? WordText.of(file)
                            : name.endsWith(".pdf") ? portable(file) : plain(file, name);
            return text.replace("\r\n", "\n");
        } catch (RuntimeException damaged) {
            // The readers of Word and PDF throw whatever they stumble over in a damaged file.
            throw new Unreadable(file, damaged);
        }
    }

    private static String portable(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            if (text.isBlank()) {
                throw new IOException(
                        file.getFileName() + ": no text, only pictures of pages (a scan)");
            }
            return PageLines.joined(text.replace("\r\n", "\n"));
        }
    }

    private static String plain(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean page = name.endsWith(".html") || name.endsWith(".htm");
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new IOException(file.getFileName() + ": no text (binary content)");
        }
        return page ? WebPageText.of(text) : text;
    }

    /**
     * UTF-16 with its mark, UTF-8 when the bytes are valid UTF-8, else GB18030, which holds every
     * older Chinese file.
     */
    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, GB18030);
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }
}
