package guatu.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One way only to write an object as JSON (规范化 JSON), after RFC 8785: members sorted by the UTF-16
 * units of their names, no blanks, the shortest escapes.
 *
 * <p>Decimals and times are written as text: RFC 8785 has no numbers but those of IEEE 754. Whole
 * numbers up to 2^53 are written as numbers.
 */
public final class CanonicalJson {

    private static final long LARGEST_WHOLE = 1L << 53;
    private static final char FIRST_PLAIN = ' ';
    private static final String HEX = "0123456789abcdef";

    private final SortedMap<String, Object> members = new TreeMap<>();

    /** An object without members. */
    public static CanonicalJson object() {
        return new CanonicalJson();
    }

    /**
     * Adds a member; none at all when there is no value. Anything but the types of JSON as text.
     */
    public CanonicalJson put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** The object in its one form; never holds a line break. */
    public String text() {
        StringBuilder text = new StringBuilder(members.size() * 24);
        write(members, text);
        return text.toString();
    }

    /** A text in quotes with exactly the escapes of RFC 8785. */
    public static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        quote(value, text);
        return text.toString();
    }

    private static void write(Map<?, ?> object, StringBuilder text) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            quote(String.valueOf(member.getKey()), text);
            text.append(':');
            write(member.getValue(), text);
        }
        text.append('}');
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(whole(number));
            case CanonicalJson object -> write(object.members, text);
            case Map<?, ?> object -> write(new TreeMap<>(object), text);
            case List<?> list -> write(list, text);
            default -> quote(value.toString(), text);
        }
    }

    private static void write(List<?> list, StringBuilder text) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(list.get(i), text);
        }
        text.append(']');
    }

    private static long whole(long number) {
        if (Math.absExact(number) > LARGEST_WHOLE) {
            throw new IllegalArgumentException(number + " is no exact number in JSON.");
        }
        return number;
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < FIRST_PLAIN) {
                        text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
