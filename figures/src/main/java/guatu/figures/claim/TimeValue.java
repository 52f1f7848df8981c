package guatu.figures.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or period (时间).
 *
 * @param iso as written, unknown parts dashed: 2022, --09-12, --01/--11, Q1-Q3, H1, P5Y, --11-end
 * @param from first day when resolved against the publication date, else null
 * @param to last day, inclusive, else null
 */
public record TimeValue(String iso, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static TimeValue unresolved(String iso) {
        return new TimeValue(iso, null, null);
    }
}
