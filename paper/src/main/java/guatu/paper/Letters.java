package guatu.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The two faces that text is set in: Latin letters in Helvetica, all else in the bundled Chinese
 * face, which has no Latin of its own. Splits text into runs and measures it.
 */
public final class Letters {

    private static final String CHINESE = "DroidSansFallback.ttf";
    private static final String PUNCTUATION = "“”‘’…–—•€™";
    private static final PDType1Font LATIN = new PDType1Font(FontName.HELVETICA);
    private static final TrueTypeFont WIDE = readWide();
    private static final CmapLookup GLYPHS = lookup();

    /** A stretch of text in one face. */
    record Run(String text, boolean latin) {}

    private Letters() {}

    static InputStream wideFace() {
        InputStream stream = Letters.class.getResourceAsStream(CHINESE);
        if (stream == null) {
            throw new IllegalStateException("The font " + CHINESE + " is missing from the jar.");
        }
        return stream;
    }

    /**
     * Splits text by face; a character that neither face has becomes 〓 (U+3013), as printers do.
     */
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean latin = true;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean pointLatin = isLatin(point);
            if (pointLatin != latin && !run.isEmpty()) {
                runs.add(new Run(run.toString(), latin));
                run.setLength(0);
            }
            latin = pointLatin;
            run.appendCodePoint(pointLatin || GLYPHS.getGlyphId(point) != 0 ? point : '〓');
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), latin));
        }
        return runs;
    }

    /** Width of a line of text in points. */
    public static double width(String text, double size) {
        double width = 0;
        for (Run run : runs(text)) {
            width += run.latin() ? latinWidth(run.text()) : wideWidth(run.text());
        }
        return width * size;
    }

    /** The text, cut with an ellipsis where it is wider than the space. */
    public static String fitted(String text, double size, double space) {
        if (width(text, size) <= space) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > space) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static boolean isLatin(int point) {
        boolean ascii = point >= 0x20 && point < 0x7f;
        boolean latin1 = point >= 0xa1 && point <= 0xff && point != 0xad;
        return ascii || latin1 || PUNCTUATION.indexOf(point) >= 0;
    }

    private static double latinWidth(String text) {
        try {
            return LATIN.getStringWidth(text) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double wideWidth(String text) {
        try {
            double width = 0;
            for (int point : text.codePoints().toArray()) {
                width += WIDE.getAdvanceWidth(GLYPHS.getGlyphId(point));
            }
            return width / WIDE.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont readWide() {
        try (InputStream stream = wideFace()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup lookup() {
        try {
            return WIDE.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
