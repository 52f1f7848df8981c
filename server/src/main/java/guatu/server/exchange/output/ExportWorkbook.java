package guatu.server.exchange.output;

import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.plan.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The whole campaign as one workbook (导出工作簿). */
public final class ExportWorkbook {

    private ExportWorkbook() {}

    /**
     * Writes everything that stands, one sheet for each kind that has rows.
     *
     * @param mark who took it and when, at the head of every printed page
     */
    public static void write(OutputStream out, Standing standing, String mark) throws IOException {
        try (Workbook workbook = new Workbook(out, "Guatu", "1.0")) {
            ListSheets list = new ListSheets(standing);
            FrameSheets frame = new FrameSheets(standing);
            list.projects(workbook).marked(mark);
            list.milestones(workbook).marked(mark);
            for (SheetRole role : SheetRole.values()) {
                List<? extends List<? extends @Nullable Object>> rows =
                        role == SheetRole.REPORTS ? list.reports() : frame.rows(role);
                if (!rows.isEmpty()) {
                    SheetWriter sheet = new SheetWriter(workbook, role.title());
                    sheet.marked(mark);
                    sheet.headings(titles(role));
                    rows.forEach(sheet::row);
                }
            }
        }
    }

    /** The headings of a kind of sheet, in their order. */
    static List<String> titles(SheetRole role) {
        return fields(role).stream().map(ExportWorkbook::title).toList();
    }

    /** The fields that are printed; the others are only read. */
    static List<Field> fields(SheetRole role) {
        List<String> printed =
                switch (role) {
                    case PROJECTS -> ListSheets.PROJECT_FIELDS;
                    case MILESTONES -> ListSheets.MILESTONE_FIELDS;
                    default ->
                            Field.of(role).stream()
                                    .map(Field::key)
                                    .filter(key -> !key.equals("ordinal") && !key.equals("reason"))
                                    .toList();
                };
        return printed.stream().map(key -> Field.get(role, key)).toList();
    }

    private static String title(Field field) {
        return switch (field.type()) {
            case "money" -> field.title() + "(万元)";
            default -> field.key().equals("workingDays") ? field.title() + "(工作日)" : field.title();
        };
    }
}
