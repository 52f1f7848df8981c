package guatu.server.exchange.notation;

import java.util.ArrayList;
import java.util.List;

/** Texts joined by a separator; one that holds a separator stands in double quotes. */
final class Parts {

    private Parts() {}

    /** Splits at any of the separators outside quotes, keeping the quotes. */
    static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && separators.indexOf(c) >= 0) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        String text = part.toString().strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }

    /** The text without its quotes. */
    static String unquoted(String part) {
        boolean quoted = part.length() >= 2 && part.startsWith("\"") && part.endsWith("\"");
        return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    /** The text in quotes if one of the separators or a quote stands in it. */
    static String quoted(String text, String separators) {
        boolean needed =
                text.chars().anyMatch(c -> c == '"' || separators.indexOf(c) >= 0)
                        || !text.equals(text.strip());
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
