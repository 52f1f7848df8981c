package guatu.server.exchange.layout;

import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.cell.PrintedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's heading taken apart (表头).
 *
 * @param printed the whole heading, the rows of a heading of several rows joined by /
 * @param name without the unit
 * @param unit the unit in brackets, or null
 */
public record Heading(String printed, String name, @Nullable PrintedUnit unit) {

    private static final Pattern BRACKET = Pattern.compile("[(（\\[【]([^)）\\]】]*)[)）\\]】]");

    /** Reads one heading; brackets that hold no unit belong to the name: 县(市、区). */
    public static Heading of(String printed) {
        String text = Plain.text(printed).replaceAll("[*＊:：]+$", "").strip();
        if (Field.isHeading(text)) {
            // In 区(市) the bracket is part of the name, though 市 counts cities elsewhere.
            return new Heading(text, text, null);
        }
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            PrintedUnit unit = PrintedUnit.of(bracket.group(1).replaceFirst("^单位[:：]", ""));
            if (unit != null) {
                String name = text.substring(0, bracket.start()) + text.substring(bracket.end());
                return new Heading(text, name.strip(), unit);
            }
        }
        return new Heading(text, text, null);
    }

    /** What may name the field, the likeliest first: the lowest row, all rows, the top row. */
    List<String> candidates() {
        List<String> candidates = new ArrayList<>();
        String[] rows = name.split("/");
        candidates.add(name.replace("/", ""));
        if (rows.length > 1) {
            candidates.add(rows[rows.length - 1]);
            candidates.add(rows[0]);
        }
        return candidates;
    }
}
