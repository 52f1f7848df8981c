package guatu.server.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both included; without a last one it goes on. */
final class Span {

    private Span() {}

    static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
