package guatu.server.exchange.layout;

import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.cell.PrintedUnit;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes what a sheet and its columns stand for (映射建议), from headings, title and values. */
public final class MappingProposal {

    private static final int SAMPLES = 5;
    private static final Pattern PLAN_YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    private final Sheet sheet;

    private MappingProposal(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The proposal for a sheet; a sheet without headings is left out. */
    public static SheetMapping of(Sheet sheet) {
        HeaderBlock block = sheet.hidden() ? null : HeaderBlock.find(sheet);
        return block == null ? ignored(sheet) : new MappingProposal(sheet).propose(block, null);
    }

    /**
     * The proposal for a sheet whose kind or heading rows a person has set.
     *
     * @param headerRow number of the first row of headings
     */
    public static SheetMapping of(Sheet sheet, SheetRole role, int headerRow, int headerRows) {
        HeaderBlock block = HeaderBlock.at(sheet, headerRow, Math.max(1, headerRows));
        if (role == SheetRole.IGNORE || block == null) {
            return ignored(sheet);
        }
        return new MappingProposal(sheet).propose(block, role);
    }

    private static SheetMapping ignored(Sheet sheet) {
        return new SheetMapping(
                sheet.name(), SheetRole.IGNORE, 0, 0, "", null, List.of(), Map.of());
    }

    private SheetMapping propose(HeaderBlock block, @Nullable SheetRole chosen) {
        SheetRole role = chosen == null ? role(block) : chosen;
        String title = HeaderBlock.title(sheet, block.row());
        PrintedUnit titleUnit = HeaderBlock.titleUnit(title);
        int firstData = block.row() + block.rows();
        List<Column> columns = new ArrayList<>();
        Map<Integer, ColumnMatch> matches = ColumnMatch.best(role, block.headings());
        block.headings()
                .forEach((index, printed) ->
                        columns.add(
                                column(index, printed, matches.get(index), titleUnit, firstData)));
        List<Column> finished =
                isOwnLayout(role, columns)
                        ? columns.stream().map(column -> column.filledDown(false)).toList()
                        : columns;
        SheetMapping bare =
                new SheetMapping(
                        sheet.name(),
                        role,
                        block.row(),
                        block.rows(),
                        title,
                        titleUnit == null ? null : titleUnit.printed(),
                        finished,
                        Map.of());
        return role == SheetRole.PROJECTS ? withProjectDefaults(bare) : bare;
    }

    /** The sheet's name decides where its headings fit it; else the kind that they fit best. */
    private SheetRole role(HeaderBlock block) {
        SheetRole best = SheetRole.IGNORE;
        double bestScore = 0;
        for (SheetRole role : SheetRole.values()) {
            double score = ColumnMatch.score(role, block.headings());
            boolean named =
                    role.names().stream()
                            .anyMatch(name -> Plain.key(name).equals(Plain.key(sheet.name())));
            // Small tables share their headings (编码, 名称): only a sheet so named is one.
            boolean eligible = named || role == SheetRole.PROJECTS || role == SheetRole.MILESTONES;
            if (eligible && score + (named ? 5 : 0) > bestScore) {
                best = role;
                bestScore = score + (named ? 5 : 0);
            }
        }
        return best;
    }

    private Column column(
            int index,
            String printed,
            @Nullable ColumnMatch match,
            @Nullable PrintedUnit titleUnit,
            int firstData) {
        Heading heading = Heading.of(printed);
        List<Cell> values = values(index, firstData);
        List<String> samples =
                values.stream().limit(SAMPLES).map(cell -> Plain.text(cell.text())).toList();
        String unit = heading.unit() == null ? null : heading.unit().printed();
        Column column = new Column(index, printed, null, unit, false, 0, samples);
        if (match == null) {
            return promised(column, heading, values);
        }
        double confidence = match.confidence() * Evidence.of(match.field(), values);
        if (confidence < 0.5) {
            return promised(column, heading, values);
        }
        boolean money = match.field().type().equals("money");
        if (money && unit == null && titleUnit != null && titleUnit.money()) {
            column = column.in(titleUnit.printed());
        }
        boolean down = match.field().inherits() && FillDown.likely(sheet, index, firstData);
        return column.as(match.field().key(), confidence).filledDown(down);
    }

    /** A column of figures with a unit is a quantity promised for the plan year. */
    private static Column promised(Column column, Heading heading, List<Cell> values) {
        PrintedUnit unit = heading.unit();
        boolean quantity = unit != null && !unit.money() && Evidence.mostlyNumbers(values);
        return quantity ? column.as("promise", 0.7) : column;
    }

    private List<Cell> values(int index, int firstData) {
        List<Cell> values = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Cell cell = row.number() < firstData ? null : row.cell(index);
            if (cell != null) {
                values.add(cell);
            }
            if (values.size() == Evidence.CELLS) {
                break;
            }
        }
        return values;
    }

    /** Our own exports and templates leave blank what is blank. */
    private boolean isOwnLayout(SheetRole role, List<Column> columns) {
        long own =
                columns.stream()
                        .filter(column -> column.field() != null)
                        .filter(column -> isOwnTitle(role, column))
                        .count();
        long mapped = columns.stream().filter(column -> column.field() != null).count();
        return sheet.name().equals(role.title()) && mapped >= 4 && own == mapped;
    }

    private static boolean isOwnTitle(SheetRole role, Column column) {
        Field field = column.field() == null ? null : Field.find(role, column.field());
        return field != null
                && Plain.key(Heading.of(column.header()).name()).equals(Plain.key(field.title()));
    }

    /** A published table often names no project and no year: both stand in its title. */
    private SheetMapping withProjectDefaults(SheetMapping mapping) {
        Map<String, String> defaults = new LinkedHashMap<>();
        String title = mapping.title().isBlank() ? sheet.name() : mapping.title();
        Matcher year = PLAN_YEAR.matcher(title);
        if (!mapping.says("planYears") && year.find()) {
            defaults.put("planYears", year.group(1));
        }
        if (!mapping.says("name")) {
            String name = proposedName(mapping, title);
            if (name != null) {
                defaults.put("name", name);
            }
        }
        return new SheetMapping(
                mapping.name(),
                mapping.role(),
                mapping.headerRow(),
                mapping.headerRows(),
                mapping.title(),
                mapping.titleUnit(),
                mapping.columns(),
                defaults);
    }

    private static @Nullable String proposedName(SheetMapping mapping, String title) {
        Column community = mapping.column("community");
        if (community != null) {
            return "{" + community.header() + "}";
        }
        Column district = mapping.column("district");
        return district == null ? null : title.split(" ")[0] + "（{" + district.header() + "}）";
    }
}
