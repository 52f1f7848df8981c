package guatu.server.exchange.layout;

import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Dates;
import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.cell.Numbers;
import guatu.server.exchange.sheet.Cell;
import java.util.List;
import java.util.function.Predicate;

/** What the values of a column say for or against a field (取值佐证). */
final class Evidence {

    /** How many values are looked at. */
    static final int CELLS = 40;

    private Evidence() {}

    /** 1 where the values fit the field, less where they do not. */
    static double of(Field field, List<Cell> values) {
        if (values.isEmpty()) {
            return 1;
        }
        if (field.date()) {
            return share(values, Evidence::isDate) >= 0.3 ? 1 : 0.4;
        }
        if (field.numeric()) {
            return share(values, Evidence::isNumber) >= 0.3 ? 1 : 0.4;
        }
        boolean text = field.type().equals("text") || field.type().equals("names");
        return text && share(values, Evidence::isNumber) > 0.8 ? 0.4 : 1;
    }

    static boolean mostlyNumbers(List<Cell> values) {
        return !values.isEmpty() && share(values, Evidence::isNumber) >= 0.6;
    }

    private static double share(List<Cell> values, Predicate<Cell> fits) {
        return (double) values.stream().filter(fits).count() / values.size();
    }

    private static boolean isDate(Cell cell) {
        return !(Dates.read(cell, Edge.LAST, false) instanceof CellReading.Refused);
    }

    private static boolean isNumber(Cell cell) {
        return Numbers.amount(cell) instanceof CellReading.Value;
    }
}
