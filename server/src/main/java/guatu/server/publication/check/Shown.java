package guatu.server.publication.check;

import guatu.quantity.Quantity;
import java.math.BigDecimal;

/** Quantities as officials print them (数量写法): 244700 平方米 is 24.47万平方米. */
public final class Shown {

    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("1E8");
    private static final BigDecimal HUNDRED_THOUSAND = new BigDecimal("1E5");

    private Shown() {}

    /** Exact; with 亿 from one hundred million on, with 万 from one hundred thousand on. */
    public static String of(Quantity quantity) {
        BigDecimal value = quantity.value();
        String unit = quantity.unit().symbol();
        if (value.abs().compareTo(HUNDRED_MILLION) >= 0) {
            return plain(value.movePointLeft(8)) + "亿" + unit;
        }
        return value.abs().compareTo(HUNDRED_THOUSAND) >= 0
                ? plain(value.movePointLeft(4)) + "万" + unit
                : plain(value) + unit;
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
