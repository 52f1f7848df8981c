package guatu.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints pages as one PDF with vector lines and embedded, searchable text. */
public final class PdfPaper {

    private PdfPaper() {}

    /**
     * Draws every page.
     *
     * @param title stands in the document's properties
     * @return the bytes of the file
     */
    public static byte[] print(String title, List<Page> pages) {
        try (PDDocument document = new PDDocument();
                InputStream face = Letters.wideFace()) {
            document.getDocumentInformation().setTitle(title);
            PDType0Font wide = PDType0Font.load(document, face, true);
            for (Page page : pages) {
                draw(document, page, wide);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDDocument document, Page page, PDType0Font wide) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(sheet);
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
            page.drawing().accept(new PdfCanvas(stream, page.height(), wide));
        }
    }
}
