package guatu.server.reporting;

import guatu.quantity.NumberReader;
import guatu.quantity.Numeral;
import guatu.quantity.NumeralScanner;
import guatu.quantity.Quantity;
import guatu.quantity.Reading;
import guatu.quantity.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as it is typed or printed (数量写法): 24.47万平方米, 8367户, 1.18亿元.
 *
 * @param printed as it stands there
 * @param quantity exact, 万 and 亿 multiplied out
 * @param exact false for 3400余 and its like, which are no figures to report
 */
public record PrintedQuantity(String printed, Quantity quantity, boolean exact) {

    /** Reads number and unit written one behind the other, or null when they are no quantity. */
    public static @Nullable PrintedQuantity read(String number, String unit) {
        String printed = number.strip() + unit.strip();
        Reading reading = NumberReader.read(printed).orElse(null);
        if (reading != null && reading.unit() != null) {
            boolean exact =
                    reading.qualifier() == null && reading.upper().compareTo(reading.value()) == 0;
            return new PrintedQuantity(
                    printed, new Quantity(reading.value(), reading.unit()), exact);
        }
        return ofNewClassifier(printed);
    }

    /** A promise of the list, or null when it is printed in no unit. */
    public static @Nullable PrintedQuantity read(BigDecimal number, String unit) {
        return read(number.toPlainString(), unit);
    }

    /** What the table of units does not name counts with its own classifier. */
    private static @Nullable PrintedQuantity ofNewClassifier(String printed) {
        boolean negative = printed.startsWith("-") || printed.startsWith("−");
        Numeral numeral = new NumeralScanner(printed).scan(negative ? 1 : 0);
        if (numeral == null || numeral.end() == printed.length()) {
            return null;
        }
        BigDecimal value = negative ? numeral.value().negate() : numeral.value();
        Unit unit = Unit.classifier(printed.substring(numeral.end()).strip());
        return unit.symbol().isEmpty()
                ? null
                : new PrintedQuantity(printed, new Quantity(value, unit), true);
    }
}
