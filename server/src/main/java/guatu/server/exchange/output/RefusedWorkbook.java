package guatu.server.exchange.output;

import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.plan.PlannedRow;
import guatu.server.exchange.plan.Remark;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Merge;
import guatu.server.exchange.sheet.Row;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.exchange.table.Table;
import guatu.server.exchange.table.TableReader;
import guatu.server.exchange.table.TableRow;
import guatu.server.web.ProblemBody;
import guatu.server.web.ProblemWording;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The refused rows as they came, with a column that says why (退回工作簿): to be mended and loaded
 * again. Titles and headings are those of the file, so that its mapping fits again.
 */
public final class RefusedWorkbook {

    private static final String WHY = "退回原因";
    private final ProblemWording wording;

    /** A writer that words the reasons in the language of the request. */
    public RefusedWorkbook(ProblemWording wording) {
        this.wording = wording;
    }

    /** Writes one sheet for each sheet of the file that has refused rows. */
    public void write(
            OutputStream out,
            List<Sheet> sheets,
            List<SheetMapping> mappings,
            List<PlannedRow> refused,
            String mark)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Guatu", "1.0")) {
            boolean written = false;
            for (int i = 0; i < Math.min(sheets.size(), mappings.size()); i++) {
                SheetMapping mapping = mappings.get(i);
                Map<Integer, String> why = new HashMap<>();
                for (PlannedRow row : refused) {
                    if (row.sheet().equals(mapping.name())) {
                        why.merge(row.row(), reasons(row), (one, other) -> one + "；" + other);
                    }
                }
                if (!why.isEmpty()) {
                    SheetWriter sheet = new SheetWriter(workbook, mapping.name());
                    sheet.marked(mark);
                    write(sheet, sheets.get(i), mapping, why);
                    written = true;
                }
            }
            if (!written) {
                new SheetWriter(workbook, "没有退回的行").headings(List.of(WHY));
            }
        }
    }

    private String reasons(PlannedRow row) {
        return row.problems().stream().map(this::reason).collect(Collectors.joining("；"));
    }

    private String reason(Remark remark) {
        ProblemBody.Line line = wording.say(remark.problem());
        return remark.cell() + "：" + line.message() + line.advice();
    }

    private static void write(
            SheetWriter out, Sheet sheet, SheetMapping mapping, Map<Integer, String> why) {
        int width = sheet.width();
        for (int number = 1; number < mapping.firstDataRow(); number++) {
            out.row(header(sheet, number, width, number == mapping.headerRow()));
        }
        for (Merge merge : sheet.merges()) {
            boolean inHeadings = merge.lastRow() < mapping.firstDataRow();
            if (inHeadings && merge.firstRow() > 0) {
                out.sheet()
                        .range(
                                merge.firstRow() - 1,
                                merge.firstColumn(),
                                merge.lastRow() - 1,
                                merge.lastColumn())
                        .merge();
            }
        }
        Table table = TableReader.read(sheet, mapping);
        for (TableRow row : table.rows()) {
            String reason = why.get(row.number());
            if (reason != null) {
                List<@Nullable Object> values = new ArrayList<>();
                row.cells().forEach(cell -> values.add(value(cell)));
                values.add(reason);
                out.row(values);
            }
        }
    }

    private static List<@Nullable Object> header(
            Sheet sheet, int number, int width, boolean withReason) {
        List<@Nullable Object> values = new ArrayList<>();
        Row row = null;
        for (Row candidate : sheet.rows()) {
            row = candidate.number() == number ? candidate : row;
        }
        for (int column = 0; column < width; column++) {
            values.add(row == null ? null : value(row.cell(column)));
        }
        if (withReason) {
            values.add(WHY);
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.kind()) {
            case NUMBER -> new BigDecimal(cell.text()).stripTrailingZeros();
            case DATE ->
                    cell.text().matches("\\d{4}-\\d{2}-\\d{2}")
                            ? LocalDate.parse(cell.text())
                            : cell.text();
            default -> cell.text();
        };
    }
}
