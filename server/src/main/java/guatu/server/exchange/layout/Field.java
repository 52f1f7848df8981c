package guatu.server.exchange.layout;

import guatu.server.exchange.cell.Plain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a sheet can say about its subject (字段), from {@code fields.tsv}.
 *
 * @param key the name the program knows it by
 * @param type what its cells hold
 * @param required whether a row cannot do without it
 * @param inherits whether a blank may stand for the value above
 * @param headings what people call it, the printed one first
 * @param english the same in English
 * @param keys all of them, folded for comparison
 */
public record Field(
        SheetRole sheet,
        String key,
        String type,
        boolean required,
        boolean inherits,
        List<String> headings,
        List<String> english,
        List<String> keys) {

    private static final List<Field> ALL = read();
    private static final Map<SheetRole, List<Field>> BY_SHEET =
            ALL.stream().collect(Collectors.groupingBy(Field::sheet));
    private static final Set<String> KEYS =
            ALL.stream().flatMap(field -> field.keys().stream()).collect(Collectors.toSet());

    /** All fields in the order of the file. */
    public static List<Field> all() {
        return ALL;
    }

    /** Whether some field is called exactly so, brackets and all. */
    static boolean isHeading(String heading) {
        return KEYS.contains(Plain.key(heading));
    }

    /** The fields of a kind of sheet, in the order in which they are printed. */
    public static List<Field> of(SheetRole sheet) {
        return BY_SHEET.getOrDefault(sheet, List.of());
    }

    /** The field of that key, or null. */
    public static @Nullable Field find(SheetRole sheet, String key) {
        for (Field field : of(sheet)) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        return null;
    }

    /** The field of that key, which must exist. */
    public static Field get(SheetRole sheet, String key) {
        Field field = find(sheet, key);
        if (field == null) {
            throw new IllegalArgumentException("fields.tsv has no " + sheet.key() + "." + key);
        }
        return field;
    }

    /** What the column is called, in Chinese or English. */
    public String label(boolean inEnglish) {
        return inEnglish && !english.isEmpty() ? english.getFirst() : headings.getFirst();
    }

    /** The heading that exports print. */
    public String title() {
        return headings.getFirst();
    }

    /** Whether it holds dates. */
    public boolean date() {
        return type.endsWith("Day") || type.equals("day");
    }

    /** Whether it holds numbers. */
    public boolean numeric() {
        return List.of("number", "whole", "money", "quantity").contains(type);
    }

    /** Whether a person may give a heading to it; the others are worked out. */
    boolean named() {
        return !headings.getFirst().startsWith("(");
    }

    /** How well a heading, freed from its unit, names this field: 1 exactly … 0 not at all. */
    double likeness(String heading) {
        String key = Plain.key(heading);
        double best = 0;
        if (key.isEmpty() || !named()) {
            return best;
        }
        for (String name : keys) {
            best = Math.max(best, likeness(key, name));
        }
        return best;
    }

    private static double likeness(String heading, String name) {
        if (heading.equals(name)) {
            return 1;
        }
        int shorter = Math.min(heading.length(), name.length());
        int longer = Math.max(heading.length(), name.length());
        boolean contained = heading.contains(name) || name.contains(heading);
        return contained && shorter >= 2 ? 0.4 + 0.4 * shorter / longer : 0;
    }

    private static List<Field> read() {
        return TextTable.rows("fields.tsv").stream().map(Field::read).toList();
    }

    private static Field read(List<String> row) {
        SheetRole sheet = SheetRole.of(row.get(0));
        if (sheet == null) {
            throw new IllegalStateException("fields.tsv names an unknown sheet: " + row.get(0));
        }
        List<String> headings = TextTable.names(row.get(4));
        List<String> english = TextTable.names(row.size() > 5 ? row.get(5) : "");
        return new Field(
                sheet,
                row.get(1),
                row.get(2),
                row.get(3).contains("!"),
                row.get(3).contains("^"),
                headings,
                english,
                Stream.concat(headings.stream(), english.stream()).map(Plain::key).toList());
    }
}
