package guatu.server.indicator.count;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A share and how long it was known so (计入记录): any count as known on a past instant is the sum of
 * the contributions known then.
 *
 * @param from the instant from which it counted
 * @param to the instant from which it no longer did, or null while it does
 */
public record Contribution(Share share, Instant from, @Nullable Instant to) {

    /** Whether it counted at an instant. */
    public boolean knownAt(Instant instant) {
        return !from.isAfter(instant) && (to == null || to.isAfter(instant));
    }
}
