package guatu.server.project;

import java.math.BigDecimal;

/** One way to write a decimal, so that 24.470 and 24.47 are no change of the list. */
final class Decimals {

    private Decimals() {}

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
