package guatu.server.indicator.count;

import java.math.BigDecimal;

/**
 * Works promised or reported in number beside those that have names (列名核对): what the list does not
 * name is said, never passed over.
 *
 * @param told how many are promised or reported
 * @param named how many of them have names
 * @param unnamed the difference (未列名); negative where more have names than were told
 */
public record NamedWorks(BigDecimal told, int named, BigDecimal unnamed) {

    /** Sets what was told against the works that have names. */
    public static NamedWorks of(BigDecimal told, int named) {
        return new NamedWorks(told, named, told.subtract(BigDecimal.valueOf(named)));
    }
}
