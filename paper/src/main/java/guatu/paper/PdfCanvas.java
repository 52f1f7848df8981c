package guatu.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one PDF page, whose own y grows upwards. */
final class PdfCanvas implements Canvas {

    private static final PDFont LATIN = new PDType1Font(FontName.HELVETICA);

    /** Bold is drawn by outlining the letters, since the Chinese face has one weight. */
    private static final double BOLD_OUTLINE = 0.03;

    private final PDPageContentStream stream;
    private final double height;
    private final PDType0Font wide;

    PdfCanvas(PDPageContentStream stream, double height, PDType0Font wide) {
        this.stream = stream;
        this.height = height;
        this.wide = wide;
    }

    @Override
    public void line(Point from, Point to, Pen pen) {
        path(List.of(from, to), pen);
    }

    @Override
    public void path(List<Point> points, Pen pen) {
        drawing(() -> {
            stream.setStrokingColor(awt(pen.colour()));
            stream.setLineWidth((float) pen.width());
            float dash = (float) pen.dash();
            stream.setLineDashPattern(dash > 0 ? new float[] {dash, dash} : new float[0], 0);
            trace(points);
            stream.stroke();
        });
    }

    @Override
    public void fill(List<Point> corners, Colour colour) {
        drawing(() -> {
            stream.setNonStrokingColor(awt(colour));
            trace(corners);
            stream.fill();
        });
    }

    @Override
    public void text(Point at, String text, TextStyle style) {
        double x = at.x() - shift(text, style);
        drawing(() -> {
            stream.beginText();
            stream.setNonStrokingColor(awt(style.colour()));
            stream.setStrokingColor(awt(style.colour()));
            stream.setLineWidth((float) (style.size() * BOLD_OUTLINE));
            stream.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            stream.newLineAtOffset((float) x, (float) (height - at.y()));
            stream.setHorizontalScaling((float) (style.breadth() * 100));
            for (Letters.Run run : Letters.runs(text)) {
                stream.setFont(run.latin() ? LATIN : wide, (float) style.size());
                stream.showText(run.text());
            }
            stream.endText();
        });
    }

    private static double shift(String text, TextStyle style) {
        return switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> style.width(text) / 2;
            case END -> style.width(text);
        };
    }

    private void trace(List<Point> points) throws IOException {
        Point first = points.getFirst();
        stream.moveTo((float) first.x(), (float) (height - first.y()));
        for (Point point : points.subList(1, points.size())) {
            stream.lineTo((float) point.x(), (float) (height - point.y()));
        }
    }

    private static Color awt(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void drawing(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
