package guatu.server.wallmap.export;

import guatu.server.wallmap.layer.MapFeature;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table beside a shapefile (dBASE III), its text in UTF-8 as the .cpg beside it says. */
final class DbfWriter {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 10;
    private static final int WIDE = 19;
    private static final int DECIMALS = 8;

    private final List<Field> fields = new ArrayList<>();
    private final List<MapFeature> features;

    private record Field(String column, String name, char type, int length, int decimals) {}

    private DbfWriter(List<MapFeature> features) {
        this.features = features;
        Columns columns = new Columns(features);
        Set<String> used = new HashSet<>();
        for (String column : columns.names()) {
            fields.add(field(column, columns.types().getOrDefault(column, FieldKind.TEXT), used));
        }
    }

    static byte[] write(List<MapFeature> features, LocalDate day) {
        return new DbfWriter(features).written(day);
    }

    private Field field(String column, FieldKind kind, Set<String> used) {
        String name = name(column, used);
        return switch (kind) {
            case WHOLE -> new Field(column, name, 'N', WIDE, 0);
            case NUMBER -> new Field(column, name, 'N', WIDE, DECIMALS);
            case TRUTH -> new Field(column, name, 'L', 1, 0);
            case TEXT -> new Field(column, name, 'C', longest(column), 0);
        };
    }

    private int longest(String column) {
        int longest = 1;
        for (MapFeature feature : features) {
            Object value = Columns.value(feature, column);
            if (value != null) {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                longest = Math.max(longest, text.length);
            }
        }
        return Math.min(longest, LONGEST);
    }

    /** At most ten bytes, cut between characters, and no two alike. */
    private static String name(String column, Set<String> used) {
        String name = fitting(column, LONGEST_NAME);
        for (int i = 1; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = "_" + i;
            name = fitting(column, LONGEST_NAME - ending.length()) + ending;
        }
        return name;
    }

    private static String fitting(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private byte[] written(LocalDate day) {
        int header = 33 + 32 * fields.size();
        int record = 1 + fields.stream().mapToInt(Field::length).sum();
        ByteBuffer head = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3);
        head.put((byte) (day.getYear() - 1900));
        head.put((byte) day.getMonthValue()).put((byte) day.getDayOfMonth());
        head.putInt(features.size()).putShort((short) header).putShort((short) record);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int at = 32 + 32 * i;
            head.put(at, field.name().getBytes(StandardCharsets.UTF_8));
            head.put(at + 11, (byte) field.type());
            head.put(at + 16, (byte) field.length()).put(at + 17, (byte) field.decimals());
        }
        head.put(header - 1, (byte) 0x0D);
        ByteArrayOutputStream out = new ByteArrayOutputStream(header + record * features.size());
        out.writeBytes(head.array());
        for (MapFeature feature : features) {
            out.write(' ');
            fields.forEach(
                    field -> out.writeBytes(cell(field, Columns.value(feature, field.column()))));
        }
        out.write(0x1A);
        return out.toByteArray();
    }

    private static byte[] cell(Field field, @Nullable Object value) {
        byte[] cell = new byte[field.length()];
        Arrays.fill(cell, (byte) ' ');
        if (value == null) {
            return cell;
        }
        byte[] text = text(field, value).getBytes(StandardCharsets.UTF_8);
        int from = field.type() == 'N' ? Math.max(0, cell.length - text.length) : 0;
        System.arraycopy(text, 0, cell, from, Math.min(text.length, cell.length));
        return cell;
    }

    private static String text(Field field, Object value) {
        return switch (field.type()) {
            case 'N' -> number(field, value);
            case 'L' -> Boolean.TRUE.equals(value) ? "T" : "F";
            default -> fitting(value.toString(), field.length());
        };
    }

    /** With as many decimals as fit. */
    private static String number(Field field, Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        for (int decimals = field.decimals(); decimals >= 0; decimals--) {
            String text = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
            if (text.length() <= field.length()) {
                return text;
            }
        }
        return "";
    }
}
