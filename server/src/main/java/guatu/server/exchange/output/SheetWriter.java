package guatu.server.exchange.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet, row by row. Text is always text, also when it looks like a formula: the cells
 * are formatted as text, so that a spreadsheet never computes what somebody typed into a name.
 */
final class SheetWriter {

    private static final String DATE = "yyyy-mm-dd";
    private static final String TEXT = "@";
    private static final int WIDTH_MIN = 10;
    private static final int WIDTH_MAX = 48;

    private final Worksheet sheet;
    private int row;

    SheetWriter(Workbook workbook, String name) {
        this.sheet = workbook.newWorksheet(name);
    }

    /** Says at the head of every printed page who took the workbook and when. */
    void marked(String mark) {
        sheet.header(mark.replace("&", "&&"), Position.RIGHT);
    }

    Worksheet sheet() {
        return sheet;
    }

    int row() {
        return row;
    }

    /** Writes the headings, which stay in sight when the sheet is scrolled. */
    void headings(List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(row, column, titles.get(column));
            sheet.style(row, column).bold().fillColor("DDE6EF").wrapText(true).set();
            int width = 2 * titles.get(column).length() + 4;
            sheet.width(column, Math.clamp(width, WIDTH_MIN, WIDTH_MAX));
        }
        row++;
        sheet.freezePane(0, row);
    }

    /** Writes a row of texts, numbers, dates and blanks. */
    void row(List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            write(row, column, values.get(column));
        }
        row++;
    }

    private void write(int at, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // A blank cell is left out.
            }
            case LocalDate date -> {
                sheet.value(at, column, date);
                sheet.style(at, column).format(DATE).set();
            }
            case BigDecimal number when fits(number) -> sheet.value(at, column, number);
            case Integer number -> sheet.value(at, column, number);
            default -> {
                String text = value.toString();
                if (!text.isEmpty()) {
                    sheet.value(at, column, text);
                    sheet.style(at, column).format(TEXT).set();
                }
            }
        }
    }

    /** Spreadsheets keep fifteen digits; a longer number is written as text and read back whole. */
    private static boolean fits(BigDecimal number) {
        return number.precision() <= 15;
    }
}
