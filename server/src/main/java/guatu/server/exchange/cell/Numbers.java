package guatu.server.exchange.cell;

import guatu.quantity.NumberReader;
import guatu.quantity.Reading;
import guatu.quantity.Unit;
import guatu.server.exchange.sheet.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as people keep them (数值): stored, typed as text, with 万 or 亿, with a unit. */
public final class Numbers {

    // Spreadsheets show fifteen digits; the two more that the file stores are binary noise.
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private Numbers() {}

    /**
     * A number with what stood beside it.
     *
     * @param value magnitudes multiplied out
     * @param written the number before its magnitude: 1.3 of 1.3万户
     * @param magnitude 万, 亿 or empty
     * @param unit printed in the cell itself, or null
     */
    public record Amount(
            BigDecimal value, BigDecimal written, String magnitude, @Nullable Unit unit) {}

    /** Reads a number with its unit; a figure that is only a bound, 20000以上, is refused as such. */
    public static CellReading<Amount> amount(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> CellReading.value(plain(stored(cell.text())));
            case TEXT -> fromText(cell.text());
            case DATE -> CellReading.refused("date-for-number", cell.text());
            case BOOLEAN -> CellReading.refused("number", cell.text());
            case ERROR -> CellReading.refused("error", cell.text());
            case NOT_CALCULATED -> CellReading.refused("not-calculated");
        };
    }

    /** Reads a bare number, whatever unit it counts in. */
    public static CellReading<BigDecimal> number(Cell cell) {
        return switch (amount(cell)) {
            case CellReading.Value<Amount>(Amount amount, var remark) ->
                    new CellReading.Value<>(amount.value(), remark);
            case CellReading.Blank<Amount>(var remark) -> new CellReading.Blank<>(remark);
            case CellReading.Refused<Amount>(String code, var arguments) ->
                    new CellReading.Refused<>(code, arguments);
        };
    }

    /** Reads a whole number. */
    public static CellReading<Integer> whole(Cell cell) {
        return switch (number(cell)) {
            case CellReading.Value<BigDecimal>(BigDecimal number, var remark) ->
                    isWhole(number)
                            ? new CellReading.Value<>(number.intValueExact(), remark)
                            : CellReading.refused("whole", cell.text());
            case CellReading.Blank<BigDecimal>(var remark) -> new CellReading.Blank<>(remark);
            case CellReading.Refused<BigDecimal>(String code, var arguments) ->
                    new CellReading.Refused<>(code, arguments);
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    /** The decimal that the spreadsheet shows for what the file stores. */
    static BigDecimal stored(String text) {
        BigDecimal shown = new BigDecimal(text).round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    private static Amount plain(BigDecimal value) {
        return new Amount(value, value, "", null);
    }

    private static CellReading<Amount> fromText(String raw) {
        String text = Plain.narrow(raw).replace(" ", "");
        if (Plain.undecided(text)) {
            return CellReading.blank("undecided", text);
        }
        if (Plain.nothing(text)) {
            return CellReading.blank();
        }
        Optional<Reading> found = NumberReader.read(text);
        if (found.isEmpty()) {
            return CellReading.refused("number", text);
        }
        Reading read = found.get();
        if (read.qualifier() != null || read.upper().compareTo(read.value()) > 0) {
            return CellReading.refused("bound", text);
        }
        BigDecimal written = read.value().divide(scale(read.magnitude()));
        return CellReading.value(new Amount(read.value(), written, read.magnitude(), read.unit()));
    }

    private static BigDecimal scale(String magnitude) {
        return guatu.quantity.Printed.scaleOf(magnitude);
    }
}
