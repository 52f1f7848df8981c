package guatu.server.exchange.notation;

import guatu.server.exchange.cell.CellReading;
import guatu.server.project.Promise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Promised quantities (承诺量) as {@code 2022:改造面积=24.47万平方米;2022:惠及户数=13000户}. */
public final class Promises {

    private static final String SEPARATORS = ";；\n";
    private static final Pattern PROMISE =
            Pattern.compile(
                    "(\\d{4})年?\\s*[:：]\\s*(\"(?:[^\"]|\"\")*\"|[^=＝]+?)\\s*[=＝]\\s*"
                            + "([-+]?[\\d,]*\\.?\\d+)\\s*(.*)");

    private Promises() {}

    /** Reads promises. */
    public static CellReading<List<Promise>> read(String text) {
        List<Promise> promises = new ArrayList<>();
        for (String part : Parts.split(text, SEPARATORS)) {
            Matcher promise = PROMISE.matcher(part);
            if (!promise.matches()) {
                return CellReading.refused("promise", part);
            }
            promises.add(
                    new Promise(
                            Integer.parseInt(promise.group(1)),
                            Parts.unquoted(promise.group(2)),
                            new BigDecimal(promise.group(3).replace(",", "")),
                            Parts.unquoted(promise.group(4))));
        }
        return CellReading.value(promises);
    }

    /** Prints promises. */
    public static String print(List<Promise> promises) {
        return promises.stream()
                .map(promise ->
                        promise.year()
                                + ":"
                                + Parts.quoted(promise.measure(), SEPARATORS + "=＝")
                                + "="
                                + promise.quantity().toPlainString()
                                + Parts.quoted(promise.unit(), SEPARATORS))
                .collect(Collectors.joining(";"));
    }
}
