package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a feature, written once so that a tile need only compare bytes (属性编码): for each
 * property the length and text of its key, then the length and bytes of its value as Mapbox Vector
 * Tile 2.1 §4.4 writes it. A zero before a key says that no other feature has that value, so that a
 * tile need not look whether it has it already.
 */
public final class Tags {

    private static final int STRING = 1 << 3 | 2;
    private static final int DOUBLE = 3 << 3 | 1;
    private static final int UNSIGNED = 5 << 3;
    private static final int SIGNED = 6 << 3;
    private static final int BOOL = 7 << 3;

    /** No key is empty: a length of zero is a mark. */
    static final int UNIQUE = 0;

    /** None. */
    public static final byte[] NONE = {};

    private Tags() {}

    /** Properties in their order; null values are left out, anything unknown goes as its text. */
    public static byte[] of(Map<String, ? extends @Nullable Object> properties) {
        return of(properties, Set.of());
    }

    /**
     * Properties in their order.
     *
     * @param unique keys whose value differs from feature to feature, such as a code
     */
    public static byte[] of(
            Map<String, ? extends @Nullable Object> properties, Set<String> unique) {
        Bytes into = new Bytes(64);
        Bytes value = new Bytes(32);
        properties.forEach((key, held) -> {
            if (held != null) {
                value.clear();
                value(held, value);
                if (unique.contains(key)) {
                    into.put(UNIQUE);
                }
                lengthAndText(key, into);
                into.varint(value.size());
                into.put(value);
            }
        });
        return into.toArray();
    }

    private static void value(Object held, Bytes into) {
        switch (held) {
            case Boolean flag -> {
                into.put(BOOL);
                into.put(flag ? 1 : 0);
            }
            case Byte number -> whole(number, into);
            case Short number -> whole(number, into);
            case Integer number -> whole(number, into);
            case Long number -> whole(number, into);
            case Number number -> {
                into.put(DOUBLE);
                into.number(number.doubleValue());
            }
            default -> {
                into.put(STRING);
                lengthAndText(String.valueOf(held), into);
            }
        }
    }

    private static void whole(long number, Bytes into) {
        into.put(number < 0 ? SIGNED : UNSIGNED);
        into.varint(number < 0 ? number << 1 ^ number >> 63 : number);
    }

    private static void lengthAndText(String text, Bytes into) {
        Bytes utf8 = new Bytes(text.length() * 3);
        utf8.text(text);
        into.varint(utf8.size());
        into.put(utf8);
    }
}
