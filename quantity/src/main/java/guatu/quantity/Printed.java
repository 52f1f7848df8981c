package guatu.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints numbers and quantities as officials do (公文数字写法). */
public final class Printed {

    private static final BigDecimal WAN = new BigDecimal("10000");
    private static final BigDecimal YI = new BigDecimal("100000000");

    /** More decimals than this before 万 or 亿 are not read any more: the plain number is. */
    private static final int DECIMALS = 2;

    private Printed() {}

    /** With 万 or 亿 where nothing is lost: 24.47万平方米, 51亿元, 8367户, 132693户. */
    public static String exact(Quantity quantity) {
        return exact(quantity.value()) + quantity.unit().symbol();
    }

    /** With 万 or 亿 where nothing is lost: 24.47万, 51亿, 8367, 132693. */
    public static String exact(BigDecimal value) {
        for (String magnitude : new String[] {"亿", "万"}) {
            BigDecimal scale = scaleOf(magnitude);
            BigDecimal scaled = value.divide(scale).stripTrailingZeros();
            if (value.abs().compareTo(scale) >= 0 && scaled.scale() <= DECIMALS) {
                return plain(scaled) + magnitude;
            }
        }
        return plain(value.stripTrailingZeros());
    }

    /** Rounded half-up in a magnitude: {@code rounded(132693, "万", 2)} is 13.27万. */
    public static String rounded(BigDecimal value, String magnitude, int decimals) {
        BigDecimal scaled = value.divide(scaleOf(magnitude));
        return scaled.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + magnitude;
    }

    /** For screens and tables: 1,234,567.5 with thousands separators. */
    public static String grouped(BigDecimal value) {
        String plain = plain(value.abs());
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain);
        for (int i = whole - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return (value.signum() < 0 ? "-" : "") + out;
    }

    /** What a magnitude such as 万, 亿, 百万 or 万亿 multiplies by; 1 for the empty one. */
    public static BigDecimal scaleOf(String magnitude) {
        return switch (magnitude) {
            case "万" -> WAN;
            case "亿" -> YI;
            default -> {
                int power = magnitude.chars().map(c -> Digits.power((char) c)).sum();
                yield BigDecimal.ONE.scaleByPowerOfTen(power).setScale(0);
            }
        };
    }

    private static String plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }
}
