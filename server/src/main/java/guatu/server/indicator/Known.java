package guatu.server.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a figure had for a time (历史取值).
 *
 * @param value null for unknown
 * @param from the instant from which it was known so
 * @param to the instant from which it was not, or null while it is
 */
public record Known(@Nullable BigDecimal value, Instant from, @Nullable Instant to) {}
