package guatu.server.journal;

import org.jspecify.annotations.Nullable;

/** Knows in what unit a measure is counted (计量项口径); given by the module that defines measures. */
public interface MeasureBook {

    /** Symbol of the measure's unit, or null for a measure that is not defined. */
    @Nullable String unitOf(String measure);
}
