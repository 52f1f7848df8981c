package guatu.server.indicator.count;

/**
 * The account of starts (开工核算): an early start never offsets a missed one. Jiangmen 2019: planned
 * 140, started 118 of which 11 early, so 140 − (118 − 11) = 33 did not start as planned.
 *
 * @param planned starts that the period's plan promises
 * @param started starts in the period, of whatever plan
 * @param early of these, planned for a later period or off the plan
 * @param late of these, planned for an earlier period
 */
public record StartAccount(int planned, int started, int early, int late) {

    public StartAccount {
        if (early + late > started) {
            throw new IllegalArgumentException(
                    "of %d starts, %d cannot be early and %d late".formatted(started, early, late));
        }
    }

    /** Planned starts that took place. */
    public int asPlanned() {
        return started - early - late;
    }

    /** Planned starts that did not take place. */
    public int missed() {
        return planned - asPlanned();
    }
}
