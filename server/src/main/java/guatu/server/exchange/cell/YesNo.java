package guatu.server.exchange.cell;

import java.util.Locale;
import java.util.Set;

/** Yes and no (是否). */
public final class YesNo {

    private static final Set<String> YES =
            Set.of("是", "有", "√", "✓", "✔", "y", "yes", "true", "1", "示例", "1.0");
    private static final Set<String> NO =
            Set.of("否", "没有", "×", "✗", "n", "no", "false", "0", "0.0");

    private YesNo() {}

    /** Reads a yes or no. */
    public static CellReading<Boolean> read(String raw) {
        String text = Plain.narrow(raw).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return CellReading.value(true);
        }
        if (NO.contains(text)) {
            return CellReading.value(false);
        }
        return Plain.nothing(text) ? CellReading.blank() : CellReading.refused("yes-no", raw);
    }
}
