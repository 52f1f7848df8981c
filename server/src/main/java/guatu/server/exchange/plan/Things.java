package guatu.server.exchange.plan;

import guatu.server.exchange.cell.NameList;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.match.Answer;
import guatu.server.exchange.match.Directory;
import guatu.server.exchange.match.Gazetteer;
import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.Names;
import guatu.server.exchange.match.What;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.table.Table;
import guatu.server.exchange.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything with a name that a file may refer to (可引用的名称): what stands, and what the file brings.
 */
final class Things {

    private final Map<What, List<Named>> things = new EnumMap<>(What.class);
    private final ProjectIdentity identity;

    private Things(ProjectIdentity identity) {
        this.identity = identity;
    }

    static Directory directory(
            Standing standing, List<Table> tables, List<Answer> answers, ProjectIdentity identity) {
        Things things = new Things(identity);
        things.addStanding(standing);
        tables.forEach(things::addTable);
        return new Directory(things.things, answers);
    }

    private void add(What what, String code, String name, List<String> others) {
        things.computeIfAbsent(what, _ -> new ArrayList<>()).add(new Named(code, name, others));
    }

    private void addStanding(Standing standing) {
        things.put(What.STREET, Gazetteer.STREETS);
        things.put(What.COMMUNITY, Gazetteer.COMMUNITIES);
        things.put(What.DISTRICT, new ArrayList<>(Gazetteer.DISTRICTS));
        standing.districts().forEach(d -> add(What.DISTRICT, d.code(), d.name(), aliases(d)));
        for (var unit : standing.units()) {
            List<String> others = new ArrayList<>(unit.aliases());
            others.add(unit.shortName());
            add(What.UNIT, unit.code(), unit.name(), others);
        }
        standing.posts().forEach(p -> add(What.POST, p.code(), p.name(), List.of()));
        standing.actions().forEach(a -> add(What.ACTION, a.code(), a.name(), List.of()));
        standing.lines().forEach(l -> add(What.LINE, l.code(), l.name(), List.of()));
        standing.areas().forEach(a -> add(What.AREA, a.code(), a.name(), a.aliases()));
        standing.events().forEach(e -> add(What.EVENT, e.code(), e.name(), List.of()));
        standing.list().projects().forEach(p -> add(What.PROJECT, p.code(), p.name(), p.aliases()));
    }

    /** The code table's other names stay known where the campaign's districts bring none. */
    private static List<String> aliases(guatu.server.campaign.District district) {
        List<String> aliases = new ArrayList<>(district.aliases());
        for (Named known : Gazetteer.DISTRICTS) {
            if (known.code().equals(district.code())) {
                aliases.addAll(known.others());
                aliases.add(known.name());
            }
        }
        return aliases;
    }

    private void addTable(Table table) {
        What what =
                switch (table.mapping().role()) {
                    case UNITS -> What.UNIT;
                    case POSTS -> What.POST;
                    case ACTIONS -> What.ACTION;
                    case LINES -> What.LINE;
                    case AREAS -> What.AREA;
                    case EVENTS -> What.EVENT;
                    default -> null;
                };
        if (table.mapping().role() == SheetRole.PROJECTS) {
            Names districts = new Names(things.getOrDefault(What.DISTRICT, List.of()));
            table.rows().forEach(row -> addProject(table, row, districts));
        } else if (what != null) {
            table.rows().forEach(row -> addRow(what, table, row));
        }
    }

    private void addRow(What what, Table table, TableRow row) {
        String code = text(table, row, "code");
        String name = text(table, row, "name");
        if (code != null && name != null) {
            List<String> others = new ArrayList<>();
            String shortName = text(table, row, "shortName");
            String aliases = text(table, row, "aliases");
            if (shortName != null) {
                others.add(shortName);
            }
            if (aliases != null) {
                others.addAll(NameList.split(aliases));
            }
            add(what, Plain.narrow(code), name, others);
        }
    }

    private void addProject(Table table, TableRow row, Names districts) {
        String name = text(table, row, "name");
        if (name == null) {
            return;
        }
        String code = text(table, row, "code");
        String district = text(table, row, "district");
        List<Named> found =
                district == null ? List.of() : districts.named(Fields.unnumbered(district));
        String bare = Fields.unnumbered(name);
        add(
                What.PROJECT,
                code == null
                        ? identity.code(bare, found.size() == 1 ? found.getFirst().code() : null)
                        : Plain.narrow(code),
                bare,
                List.of());
    }

    private static @Nullable String text(Table table, TableRow row, String field) {
        Column column = table.mapping().column(field);
        Cell cell = column == null ? null : row.cell(column.index());
        String text = cell == null ? "" : Plain.text(cell.text());
        return Plain.nothing(text) ? null : text;
    }
}
