package guatu.server.exchange.cell;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.exchange.sheet.Cell;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of money in 万元 (投资额). */
public final class Money {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private Money() {}

    /**
     * Reads an amount; the unit in the cell goes before the unit of the column.
     *
     * @param column the unit of the column's heading or of the table's title, or null
     */
    public static CellReading<BigDecimal> wan(Cell cell, @Nullable PrintedUnit column) {
        return switch (Numbers.amount(cell)) {
            case CellReading.Blank<Numbers.Amount>(var remark) -> new CellReading.Blank<>(remark);
            case CellReading.Refused<Numbers.Amount>(String code, var arguments) ->
                    new CellReading.Refused<>(code, arguments);
            case CellReading.Value<Numbers.Amount>(Numbers.Amount amount, var remark) ->
                    amount.unit() == null
                            ? inColumnUnit(cell, amount, column)
                            : inOwnUnit(cell, amount.value(), amount.unit());
        };
    }

    private static CellReading<BigDecimal> inColumnUnit(
            Cell cell, Numbers.Amount amount, @Nullable PrintedUnit column) {
        if (column == null) {
            return CellReading.refused("no-unit", cell.text());
        }
        // A cell that brings its own magnitude under a heading in 万元 may mean either.
        if (!amount.magnitude().isEmpty() && column.scale().compareTo(BigDecimal.ONE) > 0) {
            return CellReading.refused("two-magnitudes", cell.text(), column.printed());
        }
        return inOwnUnit(cell, amount.value().multiply(column.scale()), column.unit());
    }

    private static CellReading<BigDecimal> inOwnUnit(Cell cell, BigDecimal value, Unit unit) {
        return switch (new Quantity(value, unit).in(Units.YUAN)) {
            case Answer.Refused _ -> CellReading.refused("not-money", cell.text(), unit.symbol());
            case Answer.Known(Quantity yuan, boolean _) ->
                    CellReading.value(plain(yuan.value().divide(WAN)));
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
