package guatu.document.word;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a run or a cell say (属性), without those it had before a tracked change,
 * which stand inside them. ECMA-376, part 1, 17.3.2.41, 17.4.17.
 */
final class Properties {

    private static final Set<String> NO = Set.of("0", "false", "off");
    private static final int MOST_COLUMNS = 64;

    private Properties() {}

    /** Whether the properties hide a run or show it; null when they say neither. */
    static @Nullable Boolean hidden(String element, String prefix) {
        Boolean vanish = isOn(element, prefix + "vanish");
        Boolean onPages = isOn(element, prefix + "webHidden");
        boolean either = vanish == null || Boolean.TRUE.equals(onPages);
        return either ? onPages : vanish;
    }

    private static @Nullable Boolean isOn(String element, String name) {
        String tag = own(element, name);
        String value = tag == null ? null : XmlWalk.attribute(tag, "val");
        return tag == null ? null : value == null || !NO.contains(value.strip());
    }

    /** The style that a property of that name gives, or null. */
    static @Nullable String style(String element, String name) {
        String tag = own(element, name);
        return tag == null ? null : XmlWalk.attribute(tag, "val");
    }

    /** How many columns a cell with these properties covers. */
    static int columns(String element, String prefix) {
        String tag = own(element, prefix + "gridSpan");
        String value = tag == null ? null : XmlWalk.attribute(tag, "val");
        try {
            return value == null ? 1 : Math.clamp(Integer.parseInt(value.strip()), 1, MOST_COLUMNS);
        } catch (NumberFormatException odd) {
            return 1;
        }
    }

    /** The whole element of that name, one deep inside; null when it has none. */
    static @Nullable String whole(String element, String name) {
        XmlWalk walk = new XmlWalk(element);
        int depth = 0;
        while (walk.next()) {
            boolean opens = walk.kind() == XmlWalk.Kind.START;
            if (opens && depth == 1 && walk.name().equals(name)) {
                walk.skip();
                return element.substring(walk.start(), walk.end());
            }
            depth += opens ? 1 : walk.kind() == XmlWalk.Kind.END ? -1 : 0;
        }
        return null;
    }

    /** The tag of the property of that name, not of one deeper inside; null when it has none. */
    private static @Nullable String own(String element, String name) {
        if (!element.contains(name)) {
            return null;
        }
        XmlWalk walk = new XmlWalk(element);
        int depth = 0;
        while (walk.next()) {
            boolean opens = walk.kind() == XmlWalk.Kind.START;
            boolean tag = opens || walk.kind() == XmlWalk.Kind.EMPTY;
            if (tag && depth == 1 && walk.name().equals(name)) {
                return element.substring(walk.start(), walk.end());
            }
            depth += opens ? 1 : walk.kind() == XmlWalk.Kind.END ? -1 : 0;
        }
        return null;
    }
}
