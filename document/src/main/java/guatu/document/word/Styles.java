package guatu.document.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which styles hide their text (样式), each by itself or by the one it is based on. ECMA-376, part 1,
 * 17.7.4.3, 17.7.4.17.
 */
final class Styles {

    static final Styles NONE = new Styles();

    private final Map<String, Style> styles = new HashMap<>();
    private String standard = "";

    private Styles() {}

    private record Style(@Nullable String basedOn, @Nullable Boolean hidden) {}

    static Styles read(XmlPart part) {
        Styles all = new Styles();
        String found = part.wordPrefix();
        String prefix = found == null ? "w:" : found;
        XmlWalk walk = new XmlWalk(part.text());
        while (walk.next()) {
            if (walk.kind() == XmlWalk.Kind.START && walk.name().equals(prefix + "style")) {
                String id = walk.attribute("styleId");
                boolean paragraphs = "paragraph".equals(walk.attribute("type"));
                boolean standard = Set.of("1", "true", "on").contains(said(walk, "default"));
                walk.skip();
                if (id != null) {
                    all.add(id, part.text().substring(walk.start(), walk.end()), prefix);
                    all.standard = paragraphs && standard ? id : all.standard;
                }
            }
        }
        return all;
    }

    private static String said(XmlWalk walk, String attribute) {
        String value = walk.attribute(attribute);
        return value == null ? "" : value;
    }

    private void add(String id, String element, String prefix) {
        String run = Properties.whole(element, prefix + "rPr");
        styles.put(
                id,
                new Style(
                        Properties.style(element, prefix + "basedOn"),
                        run == null ? null : Properties.hidden(run, prefix)));
    }

    /** Whether text of that style is hidden; "" is the style of paragraphs that name none. */
    boolean hide(String id) {
        Set<String> seen = new HashSet<>();
        Style style = styles.get(id.isEmpty() ? standard : id);
        String at = id;
        while (style != null && seen.add(at)) {
            if (style.hidden != null) {
                return style.hidden;
            }
            at = style.basedOn == null ? "" : style.basedOn;
            style = styles.get(at);
        }
        return false;
    }
}
