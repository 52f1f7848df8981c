package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The table beside a shapefile (dBASE): text in the encoding told beside it, or as it turns out.
 */
final class Dbf {

    private static final int CHINESE_DRIVER = 0x4D;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");

    private final ByteBuffer bytes;
    private final List<Field> fields = new ArrayList<>();
    private final Charset encoding;

    private record Field(String name, char type, int from, int length) {}

    private Dbf(byte[] dbf, String told) {
        bytes = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
        if (dbf.length < 33) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", ".dbf"));
        }
        encoding = encoding(dbf, told.strip().toLowerCase(Locale.ROOT));
        int from = 1;
        int header = Short.toUnsignedInt(bytes.getShort(8));
        for (int at = 32; at + 32 <= Math.min(header, dbf.length) && dbf[at] != 0x0D; at += 32) {
            int length = dbf[at + 16] & 0xFF;
            String name = new String(untilZero(Arrays.copyOfRange(dbf, at, at + 11)), encoding);
            fields.add(new Field(name.strip(), (char) dbf[at + 11], from, length));
            from += length;
        }
    }

    private static Charset encoding(byte[] dbf, String told) {
        if (told.contains("utf")) {
            return StandardCharsets.UTF_8;
        }
        boolean chinese =
                told.contains("936") || told.startsWith("gb") || dbf[29] == CHINESE_DRIVER;
        return chinese ? TextOf.CHINESE : TextOf.guess(dbf, 32);
    }

    private static byte[] untilZero(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOf(bytes, end);
    }

    static List<Map<String, Object>> read(byte[] dbf, String told) {
        return new Dbf(dbf, told).rows();
    }

    private List<Map<String, Object>> rows() {
        long count = Integer.toUnsignedLong(bytes.getInt(4));
        int header = Short.toUnsignedInt(bytes.getShort(8));
        int size = Short.toUnsignedInt(bytes.getShort(10));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long row = 0; row < count && size > 0; row++) {
            long at = header + row * size;
            if (at + size > bytes.limit()) {
                break;
            }
            rows.add(row((int) at));
        }
        return rows;
    }

    private Map<String, Object> row(int at) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field field : fields) {
            byte[] cell = new byte[Math.min(field.length(), bytes.limit() - at - field.from())];
            bytes.get(at + field.from(), cell);
            String text = new String(untilZero(cell), encoding).strip();
            if (!text.isEmpty()) {
                row.put(field.name(), value(field.type(), text));
            }
        }
        return row;
    }

    private static Object value(char type, String text) {
        if ((type == 'N' || type == 'F') && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (type == 'L') {
            return "YyTt".contains(text);
        }
        boolean day = type == 'D' && text.matches("[0-9]{8}");
        return day
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
                : text;
    }
}
