package guatu.server.exchange.plan;

import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.match.Match;
import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.What;
import guatu.server.exchange.sheet.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a row says that no component of a project holds (其余各列): kept under its heading. */
final class Extras {

    static final String SECTION = "分组";

    private final Fields fields;
    private final Map<String, String> extras;

    Extras(Fields fields, Map<String, String> standing) {
        this.fields = fields;
        this.extras = new TreeMap<>(standing);
    }

    Map<String, String> read(List<String> unitsBehindTheLead, String near) {
        for (Column column : fields.table().mapping().columns()) {
            if (column.field() == null) {
                Cell cell = fields.row().cell(column.index());
                put(Plain.text(column.header()), cell == null ? null : printed(cell));
            }
        }
        if (fields.has("cooperating") || !unitsBehindTheLead.isEmpty()) {
            String more = fields.text("cooperating");
            String behind = String.join("、", unitsBehindTheLead);
            put(title("cooperating"), joined(behind, more == null ? "" : more));
        }
        for (String field : List.of("street", "buildYears", "communityCode")) {
            if (fields.has(field)) {
                put(title(field), fields.text(field));
            }
        }
        community(near);
        String section = fields.row().section();
        if (section != null) {
            extras.put(SECTION, section);
        }
        return extras;
    }

    private static String title(String field) {
        return Field.get(SheetRole.PROJECTS, field).title();
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "、" + other;
    }

    private void put(String key, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            extras.remove(key);
        } else {
            extras.put(key, value);
        }
    }

    private static String printed(Cell cell) {
        boolean number = cell.kind() == Cell.Kind.NUMBER;
        return number
                        && guatu.server.exchange.cell.Numbers.number(cell)
                                instanceof CellReading.Value<BigDecimal>(var value, var _)
                ? value.toPlainString()
                : Plain.text(cell.text());
    }

    /** A community is kept by its official name and its twelve-digit code. */
    private void community(String near) {
        if (!fields.has("community")) {
            return;
        }
        String printed = fields.text("community");
        String given = fields.code("communityCode");
        String code = given;
        if (code == null && printed != null) {
            code = community(fields, printed, near);
        }
        Named named = code == null ? null : fields.named(What.COMMUNITY, code);
        put(title("community"), named == null ? printed : named.name());
        put(title("communityCode"), named == null ? given : named.code());
    }

    /** The code of the community a text names, alone or behind its street; null when unknown. */
    static @Nullable String community(Fields fields, String printed, String near) {
        Match match = fields.find(What.COMMUNITY, printed, near);
        if (match instanceof Match.Unknown(var _) && printed.contains("街道")) {
            int end = printed.indexOf("街道") + 2;
            Match street = fields.find(What.STREET, printed.substring(0, end), "");
            if (street instanceof Match.Found(Named found) && end < printed.length()) {
                Match within = fields.find(What.COMMUNITY, printed.substring(end), found.code());
                match = within instanceof Match.Found ? within : match;
            }
        }
        return match instanceof Match.Found(Named named)
                ? named.code()
                : fields.meaning(What.COMMUNITY, "community", printed, near);
    }
}
