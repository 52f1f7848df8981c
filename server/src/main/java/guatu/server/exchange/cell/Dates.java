package guatu.server.exchange.cell;

import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.SerialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * Dates as people keep them (日期): real dates, day numbers, digits and words. No date ever becomes
 * today, none has its day and month exchanged; where two readings are possible the cell is refused.
 */
public final class Dates {

    private static final BigDecimal FIRST_SERIAL = new BigDecimal(29_221);
    private static final BigDecimal LAST_SERIAL = new BigDecimal(73_050);

    /** A day number that was saved as text, as in a CSV file: 44713. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    private Dates() {}

    /**
     * Reads a date.
     *
     * @param edge the day that counts when only a month or a year is given
     * @param epoch1904 whether bare day numbers of this file count from 1904
     */
    public static CellReading<LocalDate> read(Cell cell, Edge edge, boolean epoch1904) {
        return switch (cell.kind()) {
            case DATE -> fromText(cell.text(), edge, epoch1904);
            case NUMBER -> fromNumber(cell.text(), edge, epoch1904);
            case TEXT -> fromText(cell.text(), edge, epoch1904);
            case BOOLEAN -> CellReading.refused("date", cell.text());
            case ERROR -> CellReading.refused("error", cell.text());
            case NOT_CALCULATED -> CellReading.refused("not-calculated");
        };
    }

    private static CellReading<LocalDate> fromText(String raw, Edge edge, boolean epoch1904) {
        String text = Plain.narrow(raw);
        if (SERIAL.matcher(text).matches()) {
            return fromNumber(text, edge, epoch1904);
        }
        if (Plain.undecided(text)) {
            return CellReading.blank("undecided", text);
        }
        return Plain.nothing(text) ? CellReading.blank() : DateText.read(text, edge);
    }

    /** A number without a date format: 20220601, 202206, 2022, 2022.6, or a day number. */
    private static CellReading<LocalDate> fromNumber(String stored, Edge edge, boolean epoch1904) {
        BigDecimal number = new BigDecimal(stored).stripTrailingZeros();
        String digits = number.toPlainString();
        if (number.scale() <= 0 && (digits.length() == 8 || digits.length() == 6)) {
            return DateText.read(digits, edge);
        }
        if (isYear(number)) {
            return number.scale() <= 0 ? DateText.read(digits, edge) : yearAndMonth(digits, edge);
        }
        if (number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0) {
            LocalDateTime moment = SerialDate.moment(number, epoch1904);
            if (moment != null) {
                return CellReading.remarked(moment.toLocalDate(), "serial", digits);
            }
        }
        return CellReading.refused("date", digits);
    }

    private static boolean isYear(BigDecimal number) {
        int whole = number.intValue();
        return whole >= DateText.FIRST_YEAR && whole <= DateText.LAST_YEAR;
    }

    /** The number 2022.1 may be January, or October whose zero the spreadsheet took away. */
    private static CellReading<LocalDate> yearAndMonth(String digits, Edge edge) {
        return digits.endsWith(".1")
                ? CellReading.refused("january-or-october", digits)
                : DateText.read(digits, edge);
    }
}
