package guatu.server.exchange.cell;

import guatu.quantity.Dimension;
import guatu.quantity.Printed;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a heading prints it (表头单位): 万元, 万㎡, 公顷, 户.
 *
 * @param printed as it stands there, half-width
 * @param scale what its magnitude multiplies by, 10000 for 万
 * @param unit the unit behind the magnitude
 */
public record PrintedUnit(String printed, BigDecimal scale, Unit unit) {

    private static final String[] MAGNITUDES = {"亿", "千万", "百万", "万", "千", "百", ""};

    /** The unit a text is, or null when it is none. */
    public static @Nullable PrintedUnit of(String text) {
        String bare = Plain.narrow(text).replace(" ", "");
        for (String magnitude : MAGNITUDES) {
            if (bare.startsWith(magnitude) && bare.length() > magnitude.length()) {
                Unit unit = Units.find(bare.substring(magnitude.length())).orElse(null);
                if (unit != null) {
                    return new PrintedUnit(bare, Printed.scaleOf(magnitude), unit);
                }
            }
        }
        return null;
    }

    /** Whether it measures money. */
    public boolean money() {
        return unit.dimension() == Dimension.MONEY;
    }
}
