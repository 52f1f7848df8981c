package guatu.server.project;

import java.math.BigDecimal;

/**
 * A quantity promised for one year (承诺量): "2022:改造面积=24.47万平方米".
 *
 * @param year a plan year of the campaign
 * @param measure what is counted, as printed
 * @param unit the unit as printed; quantities of different units are never added
 */
public record Promise(int year, String measure, BigDecimal quantity, String unit) {

    /** Equal quantities are equal however many zeros they were written with. */
    public Promise {
        quantity = Decimals.plain(quantity);
    }
}
