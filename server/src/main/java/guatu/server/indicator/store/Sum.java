package guatu.server.indicator.store;

import java.math.BigDecimal;

/**
 * What a series adds up to (序列合计).
 *
 * @param amount in the series' unit
 * @param reports how many reports it is made of
 */
public record Sum(BigDecimal amount, int reports) {

    /** Nothing. */
    public static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

    /** Both together. */
    public Sum plus(Sum other) {
        return new Sum(amount.add(other.amount), reports + other.reports);
    }
}
