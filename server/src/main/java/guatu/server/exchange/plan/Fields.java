package guatu.server.exchange.plan;

import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Dates;
import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.cell.Money;
import guatu.server.exchange.cell.NameList;
import guatu.server.exchange.cell.Numbers;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.cell.PrintedUnit;
import guatu.server.exchange.cell.YesNo;
import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.match.Directory;
import guatu.server.exchange.match.Match;
import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.What;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.table.Table;
import guatu.server.exchange.table.TableRow;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one row, and complains to its draft (按字段读行). */
final class Fields {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)\\}");

    private final Table table;
    private final TableRow row;
    private final Draft<?> draft;
    private final Directory directory;
    private final Questions questions;

    Fields(Table table, TableRow row, Draft<?> draft, Directory directory, Questions questions) {
        this.table = table;
        this.row = row;
        this.draft = draft;
        this.directory = directory;
        this.questions = questions;
    }

    /** Whether the sheet says anything about the field, if only by a blank. */
    boolean has(String field) {
        return table.mapping().says(field);
    }

    /** The cell of a field, or the sheet's value for all rows; null when blank. */
    @Nullable Cell cell(String field) {
        Column column = table.mapping().column(field);
        Cell cell = column == null ? null : row.cell(column.index());
        if (cell != null && column != null && row.filled().contains(column.index())) {
            note(field, "filled", cell.text());
        }
        if (cell != null && cell.formula() && cell.kind() != Cell.Kind.NOT_CALCULATED) {
            note(field, "formula", cell.text());
        }
        if (cell == null && table.mapping().defaults().containsKey(field)) {
            return Cell.text(0, filledIn(table.mapping().defaults().getOrDefault(field, "")));
        }
        return cell;
    }

    /** Puts the row's own values in the place of {区市}. */
    private String filledIn(String template) {
        Matcher holes = PLACEHOLDER.matcher(template);
        return holes.replaceAll(hole -> Matcher.quoteReplacement(valueUnder(hole.group(1))));
    }

    private String valueUnder(String header) {
        for (Column column : table.mapping().columns()) {
            Cell cell = column.header().equals(header) ? row.cell(column.index()) : null;
            if (cell != null) {
                return unnumbered(Plain.withoutBrackets(cell.text()));
            }
        }
        return "";
    }

    /** "其中:1.历下区" is 历下区. */
    static String unnumbered(String text) {
        return text.replaceFirst("^其中\\s*[:：]?\\s*", "")
                .replaceFirst("^\\d{1,3}\\s*[.、．]\\s*(?=\\D)", "");
    }

    /** The text of a field; null when blank, a dash, or unreadable (then the row is refused). */
    @Nullable String text(String field) {
        Cell cell = cell(field);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            refuse(field, "exchange.cell.error", cell.text());
            return null;
        }
        if (cell.kind() == Cell.Kind.NOT_CALCULATED) {
            refuse(field, "exchange.cell.not-calculated", cell.text());
            return null;
        }
        String text =
                cell.kind() == Cell.Kind.NUMBER
                        ? new BigDecimal(cell.text()).stripTrailingZeros().toPlainString()
                        : Plain.text(cell.text());
        return Plain.nothing(text) ? null : text;
    }

    /** The text of a field, refusing the row when it is blank. */
    String required(String field) {
        String text = text(field);
        if (text == null && !draft.refused()) {
            missing(field);
        }
        return text == null ? "" : text;
    }

    void missing(String field) {
        refuse(field, "exchange.row.missing", null, Field.get(draft.role(), field).title());
    }

    /** A name without the numbering that nested headings put before it. */
    @Nullable String name(String field) {
        String text = text(field);
        return text == null ? null : unnumbered(text);
    }

    @Nullable String code(String field) {
        String text = text(field);
        return text == null ? null : Plain.narrow(text);
    }

    List<String> names(String field) {
        String text = text(field);
        return text == null ? List.of() : NameList.split(text);
    }

    @Nullable LocalDate date(String field, Edge edge) {
        Cell cell = cell(field);
        return cell == null ? null : taken(field, cell, Dates.read(cell, edge, table.epoch1904()));
    }

    @Nullable BigDecimal number(String field) {
        Cell cell = cell(field);
        return cell == null ? null : taken(field, cell, Numbers.number(cell));
    }

    @Nullable Integer whole(String field) {
        Cell cell = cell(field);
        return cell == null ? null : taken(field, cell, Numbers.whole(cell));
    }

    @Nullable BigDecimal moneyInWan(String field) {
        Cell cell = cell(field);
        Column column = table.mapping().column(field);
        String unit = column == null ? null : column.unit();
        PrintedUnit printed = unit == null ? null : PrintedUnit.of(unit);
        return cell == null ? null : taken(field, cell, Money.wan(cell, printed));
    }

    @Nullable Boolean yes(String field) {
        Cell cell = cell(field);
        return cell == null ? null : taken(field, cell, YesNo.read(cell.text()));
    }

    /** A word from a closed list; null when blank. */
    <E extends Enum<E>> @Nullable E word(Class<E> type, String list, String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        E value = Words.find(type, list, text);
        if (value == null) {
            String words = String.join("、", Words.printed(list));
            refuse(field, "exchange.cell.word", text, words);
        }
        return value;
    }

    /** The code of the one thing a field names; null when blank or unknown (then it is asked). */
    @Nullable String codeOf(What what, String field) {
        String text = name(field);
        return text == null ? null : meaning(what, field, text, "");
    }

    /** The codes of all things a field names. */
    List<String> codesOf(What what, String field) {
        List<String> codes = new ArrayList<>();
        for (String name : names(field)) {
            String code = meaning(what, field, unnumbered(name), "");
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The code of what a name means; null when it is asked about, or said to be none of ours. */
    @Nullable String meaning(What what, String field, String name, String near) {
        return switch (directory.find(what, name, near)) {
            case Match.Found(Named named) -> named.code();
            case Match.Foreign() -> {
                note(field, "foreign", name);
                yield null;
            }
            case Match.Unknown(List<Named> candidates) -> {
                questions.ask(what, draft.sheet(), draft.address(field), name, candidates);
                String first = candidates.isEmpty() ? "" : candidates.getFirst().name();
                refuse(
                        field,
                        candidates.isEmpty() ? "exchange.row.unknown" : "exchange.row.similar",
                        name,
                        first,
                        candidates.isEmpty() ? "" : candidates.getFirst().code());
                yield null;
            }
        };
    }

    /** What a name means, without asking. */
    Match find(What what, String name) {
        return directory.find(what, name, "");
    }

    /** What a name means near other codes, without asking. */
    Match find(What what, String name, String near) {
        return directory.find(what, name, near);
    }

    /** The thing of that code, or null. */
    @Nullable Named named(What what, String code) {
        return directory.code(what, code);
    }

    /** The value of a reading, its remark noted, its refusal told. */
    <T> @Nullable T taken(String field, Cell cell, CellReading<T> reading) {
        return switch (reading) {
            case CellReading.Value<T>(T value, var remark) -> {
                noted(field, cell, remark);
                yield value;
            }
            case CellReading.Blank<T>(var remark) -> {
                noted(field, cell, remark);
                yield null;
            }
            case CellReading.Refused<T>(String code, List<Object> arguments) -> {
                draft.refuse(field, new Problem(code, "", cell.text(), arguments));
                yield null;
            }
        };
    }

    private void noted(String field, Cell cell, CellReading.@Nullable Remark remark) {
        if (remark != null) {
            draft.note(field, new Problem(remark.code(), "", cell.text(), remark.arguments()));
        }
    }

    void refuse(String field, String code, @Nullable String value, Object... arguments) {
        draft.refuse(field, new Problem(code, "", value, List.of(arguments)));
    }

    void note(String field, String code, @Nullable String value, Object... arguments) {
        draft.note(field, new Problem("exchange.note." + code, "", value, List.of(arguments)));
    }

    Table table() {
        return table;
    }

    TableRow row() {
        return row;
    }
}
