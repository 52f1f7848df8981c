package guatu.server.journal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** A small picture of a photo (缩略图), so that a list of evidence is seen at once on a phone. */
final class Thumbnail {

    private static final int LONGEST_SIDE = 320;

    /** Pixels of a photo; cameras of 2026 make up to 200 million, their phones send fewer. */
    static final long MOST_PIXELS = 200_000_000;

    private static final long MOST_DRAWN = 100_000_000;

    private Thumbnail() {}

    private interface Reading<T> {
        @Nullable T of(ImageReader reader) throws IOException;
    }

    /** A JPEG of at most 320 pixels a side, or null for what cannot be drawn small. */
    static byte @Nullable [] of(byte[] content) {
        return read(content, Thumbnail::drawn);
    }

    /** Whether a JPEG or PNG tells no size: it begins like a photo, and nothing can be seen. */
    static boolean isBroken(byte[] content, String type) {
        boolean readable = type.equals("image/jpeg") || type.equals("image/png");
        return readable && read(content, reader -> reader.getWidth(0)) == null;
    }

    /**
     * Whether a JPEG or PNG says it is larger than any camera makes them: a bomb to who opens it.
     */
    static boolean isHuge(byte[] content) {
        return Boolean.TRUE.equals(
                read(
                        content,
                        reader -> (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS));
    }

    private static <T> @Nullable T read(byte[] content, Reading<T> reading) {
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return reading.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** Reads only every n-th pixel, so that a large photo never stands whole in memory. */
    private static byte @Nullable [] drawn(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width <= 0 || height <= 0 || (long) width * height > MOST_DRAWN) {
            return null;
        }
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        ImageReadParam few = reader.getDefaultReadParam();
        few.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, few);
        double scale =
                Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int w = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(read, 0, 0, w, h, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        return ImageIO.write(small, "jpeg", jpeg) ? jpeg.toByteArray() : null;
    }
}
