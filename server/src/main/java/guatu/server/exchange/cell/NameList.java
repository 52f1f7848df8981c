package guatu.server.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several names in one cell (并列名称), joined by 、 or its like; brackets hold names together. */
public final class NameList {

    private static final String SEPARATORS = "、，,;；/／|\n\r";

    private NameList() {}

    /** The names in their order; of units, the first is the lead (列第一位的为牵头单位). */
    public static List<String> split(String raw) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            quoted ^= c == '"';
            depth += c == '(' || c == '（' ? 1 : 0;
            depth -= (c == ')' || c == '）') && depth > 0 ? 1 : 0;
            if (depth == 0 && !quoted && SEPARATORS.indexOf(c) >= 0) {
                add(names, name);
            } else {
                name.append(c);
            }
        }
        add(names, name);
        return names;
    }

    /** The names in one cell, so that {@link #split} gives them back. */
    public static String join(List<String> names) {
        return names.stream().map(NameList::quoted).collect(Collectors.joining("、"));
    }

    private static String quoted(String name) {
        return split(name).equals(List.of(name)) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static void add(List<String> names, StringBuilder name) {
        String text = unquoted(Plain.text(name.toString()));
        if (!Plain.nothing(text) && !names.contains(text)) {
            names.add(text);
        }
        name.setLength(0);
    }
}
