package guatu.server.exchange.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places (位置) as OGC well-known text, longitude before latitude, from what people write. */
public final class Places {

    private static final String DECIMAL = "([-+]?\\d{1,3}(?:\\.\\d+)?)°?";
    private static final String ANGLE =
            "[EN东经北纬:]*(\\d{1,3})°(\\d{1,2})['′]" + "(?:(\\d{1,2}(?:\\.\\d+)?)[\"″])?[EN]?";
    private static final Pattern PAIR =
            Pattern.compile(
                    "[EN东经北纬:]*" + DECIMAL + "[ENEN东经北纬]*[,;、 ]+[EN东经北纬:]*" + DECIMAL + "[EN]?");
    private static final Pattern DEGREES = Pattern.compile(ANGLE + "[,;、 ]*" + ANGLE);
    private static final Pattern WKT =
            Pattern.compile(
                    "(?s)(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\\s*\\(.*\\)"
                            + "|GEOMETRYCOLLECTION\\s*\\(.*\\)");
    private static final int LONGEST_PAIR = 100;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private Places() {}

    /** Reads a place; China's longitudes and latitudes do not overlap, so their order is plain. */
    public static CellReading<String> read(String raw) {
        String text = Plain.narrow(raw).replace("（", "(").replace("）", ")");
        if (Plain.nothing(text)) {
            return CellReading.blank();
        }
        if (WKT.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            return CellReading.value(text);
        }
        if (text.length() > LONGEST_PAIR) {
            return CellReading.refused("place", raw);
        }
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            return point(raw, new BigDecimal(pair.group(1)), new BigDecimal(pair.group(2)));
        }
        Matcher degrees = DEGREES.matcher(text);
        return degrees.matches()
                ? point(raw, decimal(degrees, 1), decimal(degrees, 4))
                : CellReading.refused("place", raw);
    }

    private static BigDecimal decimal(Matcher degrees, int group) {
        BigDecimal seconds =
                degrees.group(group + 2) == null
                        ? BigDecimal.ZERO
                        : new BigDecimal(degrees.group(group + 2));
        BigDecimal minutes =
                new BigDecimal(degrees.group(group + 1))
                        .add(seconds.divide(SIXTY, MathContext.DECIMAL64));
        return new BigDecimal(degrees.group(group))
                .add(minutes.divide(SIXTY, MathContext.DECIMAL64))
                .setScale(6, RoundingMode.HALF_UP);
    }

    private static CellReading<String> point(String raw, BigDecimal first, BigDecimal second) {
        if (isLongitude(first) && isLatitude(second)) {
            return CellReading.value(wkt(first, second));
        }
        if (isLatitude(first) && isLongitude(second)) {
            return CellReading.remarked(wkt(second, first), "latitude-first", raw);
        }
        return CellReading.refused("outside-china", raw);
    }

    private static String wkt(BigDecimal longitude, BigDecimal latitude) {
        return "POINT (%s %s)".formatted(plain(longitude), plain(latitude));
    }

    private static String plain(BigDecimal degrees) {
        return degrees.stripTrailingZeros().toPlainString();
    }

    private static boolean isLongitude(BigDecimal degrees) {
        return degrees.doubleValue() >= 73 && degrees.doubleValue() <= 136;
    }

    private static boolean isLatitude(BigDecimal degrees) {
        return degrees.doubleValue() >= 3 && degrees.doubleValue() <= 54;
    }
}
