package guatu.server.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When and where a photo says it was taken (拍摄时间与地点), from the Exif block of a JPEG (CIPA DC-008).
 * A remark of the camera, to be held beside what was claimed; proof of nothing.
 *
 * @param takenAt the camera's own time, without a zone, or null
 * @param lat degrees north, or null
 * @param lon degrees east, or null
 */
public record Exif(@Nullable LocalDateTime takenAt, @Nullable Double lat, @Nullable Double lon) {

    /** A photo that says nothing. */
    public static final Exif NONE = new Exif(null, null, null);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private static final int START = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int PIXELS = 0xffda;
    private static final int EXIF_FOLDER = 0x8769;
    private static final int GPS_FOLDER = 0x8825;
    private static final int TAKEN = 0x9003;
    private static final int LAT_REF = 1;
    private static final int LAT = 2;
    private static final int LON_REF = 3;
    private static final int LON = 4;
    private static final int FIELD = 12;
    private static final int MOST_FIELDS = 500;
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** What the photo says; {@link #NONE} for anything that is no JPEG or has no such block. */
    public static Exif of(byte[] content) {
        try {
            ByteBuffer tiff = block(content);
            return tiff == null ? NONE : read(tiff);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return NONE;
        }
    }

    private static @Nullable ByteBuffer block(byte[] content) {
        ByteBuffer jpeg = ByteBuffer.wrap(content);
        if (content.length < 4 || (jpeg.getShort(0) & 0xffff) != START) {
            return null;
        }
        int at = 2;
        while (at + 4 <= content.length) {
            int marker = jpeg.getShort(at) & 0xffff;
            int length = jpeg.getShort(at + 2) & 0xffff;
            if (marker == APP1 && starts(content, at + 4)) {
                int from = at + 4 + MARK.length;
                int size = Math.min(length - 2 - MARK.length, content.length - from);
                return size < 8 ? null : jpeg.slice(from, size);
            }
            if (marker == PIXELS || length < 2) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    private static boolean starts(byte[] content, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (at + i >= content.length || content[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static Exif read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int main = tiff.getInt(4);
        int exif = field(tiff, main, EXIF_FOLDER);
        int gps = field(tiff, main, GPS_FOLDER);
        LocalDateTime taken = exif < 0 ? null : time(tiff, tiff.getInt(exif + 8));
        Double lat = gps < 0 ? null : degrees(tiff, tiff.getInt(gps + 8), LAT, LAT_REF, 'S');
        Double lon = gps < 0 ? null : degrees(tiff, tiff.getInt(gps + 8), LON, LON_REF, 'W');
        boolean placed = lat != null && lon != null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
        return new Exif(taken, placed ? lat : null, placed ? lon : null);
    }

    /** Where the field of that tag stands, or -1. */
    private static int field(ByteBuffer tiff, int folder, int tag) {
        int count = Math.min(tiff.getShort(folder) & 0xffff, MOST_FIELDS);
        for (int i = 0; i < count; i++) {
            int at = folder + 2 + i * FIELD;
            if ((tiff.getShort(at) & 0xffff) == tag) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable LocalDateTime time(ByteBuffer tiff, int folder) {
        int at = field(tiff, folder, TAKEN);
        if (at < 0) {
            return null;
        }
        byte[] text = new byte[19];
        tiff.get(tiff.getInt(at + 8), text);
        try {
            return LocalDateTime.parse(new String(text, StandardCharsets.ISO_8859_1), TIME);
        } catch (DateTimeException unset) {
            return null;
        }
    }

    private static @Nullable Double degrees(
            ByteBuffer tiff, int folder, int tag, int referenceTag, char negative) {
        int at = field(tiff, folder, tag);
        int reference = field(tiff, folder, referenceTag);
        if (at < 0) {
            return null;
        }
        int values = tiff.getInt(at + 8);
        double degrees =
                fraction(tiff, values)
                        + fraction(tiff, values + 8) / 60
                        + fraction(tiff, values + 16) / 3600;
        boolean south = reference >= 0 && tiff.get(reference + 8) == negative;
        return Double.isFinite(degrees) ? (south ? -degrees : degrees) : null;
    }

    private static double fraction(ByteBuffer tiff, int at) {
        return (tiff.getInt(at) & 0xffff_ffffL) / (double) (tiff.getInt(at + 4) & 0xffff_ffffL);
    }
}
