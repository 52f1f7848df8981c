package guatu.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF (PDF 正文), lines that a page only broke for want of room put together. */
final class PdfFile {

    private PdfFile() {}

    static boolean is(byte[] content) {
        return content.length > 4
                && content[0] == '%'
                && content[1] == 'P'
                && content[2] == 'D'
                && content[3] == 'F';
    }

    static String text(byte[] content, String name) throws UnreadableException {
        String text;
        try (PDDocument document = Loader.loadPDF(content)) {
            text = new PDFTextStripper().getText(document);
        } catch (InvalidPasswordException locked) {
            throw UnreadableException.of("locked", name);
        } catch (IOException | RuntimeException damaged) {
            // The reader throws whatever it stumbles over in a damaged file.
            throw UnreadableException.of("damaged-pdf", name);
        }
        if (text.isBlank()) {
            throw UnreadableException.of("pictures", name);
        }
        return PageLines.joined(text.replace("\r\n", "\n"));
    }
}
