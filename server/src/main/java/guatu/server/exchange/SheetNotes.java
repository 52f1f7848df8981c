package guatu.server.exchange;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.sheet.CellName;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is to be told of sheets as a whole (工作表提示): hidden, ignored, without a place to go. */
final class SheetNotes {

    private SheetNotes() {}

    static List<Problem> of(List<Sheet> sheets, List<SheetMapping> mappings) {
        List<Problem> notes = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            SheetMapping mapping = mappings.get(i);
            if (sheet.rows().isEmpty()) {
                continue;
            }
            if (mapping.role() == SheetRole.IGNORE) {
                String code = sheet.hidden() ? "exchange.sheet.hidden" : "exchange.sheet.ignored";
                notes.add(Problem.at(code, sheet.name(), sheet.name()));
                continue;
            }
            notes.addAll(columns(mapping));
            long hidden = sheet.rows().stream().filter(row -> row.hidden()).count();
            if (hidden > 0) {
                notes.add(
                        Problem.at(
                                "exchange.sheet.hidden-rows", sheet.name(), sheet.name(), hidden));
            }
        }
        return notes;
    }

    private static List<Problem> columns(SheetMapping mapping) {
        List<Problem> notes = new ArrayList<>();
        for (Field field : Field.of(mapping.role())) {
            if (field.required() && !mapping.says(field.key()) && !named(mapping, field)) {
                notes.add(
                        Problem.at(
                                "exchange.sheet.no-column",
                                mapping.name(),
                                mapping.name(),
                                field.title()));
            }
        }
        for (Column column : mapping.columns()) {
            boolean lost = column.field() == null && mapping.role() != SheetRole.PROJECTS;
            if (lost) {
                notes.add(
                        Problem.at(
                                "exchange.sheet.column-lost",
                                mapping.name() + "!" + CellName.letters(column.index()),
                                column.header(),
                                mapping.name()));
            }
        }
        return notes;
    }

    /** A milestone's project may be named instead of coded. */
    private static boolean named(SheetMapping mapping, Field field) {
        return field.key().equals("project") && mapping.says("projectName");
    }
}
