package guatu.server.wallmap.file;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Units that a drawing may be made in (图形单位), by the numbers of DXF's {@code $INSUNITS}. */
enum LengthUnit {
    INCH(1, "in", 0.0254),
    FOOT(2, "ft", 0.3048),
    MILLIMETRE(4, "mm", 0.001),
    CENTIMETRE(5, "cm", 0.01),
    METRE(6, "m", 1),
    KILOMETRE(7, "km", 1000);

    private final int number;
    private final String symbol;
    private final double metres;

    LengthUnit(int number, String symbol, double metres) {
        this.number = number;
        this.symbol = symbol;
        this.metres = metres;
    }

    /** As it is written everywhere. */
    String symbol() {
        return symbol;
    }

    double metres() {
        return metres;
    }

    /** The unit of that number; null for 0, which is none, and for those that no survey uses. */
    static @Nullable LengthUnit of(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst().orElse(null);
    }
}
