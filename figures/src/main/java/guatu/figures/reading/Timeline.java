package guatu.figures.reading;

import guatu.figures.claim.TimeValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day an article was published and what its dates mean from there (发稿日期). */
final class Timeline {

    private final @Nullable LocalDate published;

    Timeline(@Nullable LocalDate published) {
        this.published = published;
    }

    /** The time with its days when they can be known. */
    TimeValue resolved(String iso) {
        return published == null ? TimeValue.unresolved(iso) : TimeResolver.resolve(iso, published);
    }

    /** The time in the year of publication and so many years; 去年9月 is one year back. */
    TimeValue resolved(String iso, int years) {
        LocalDate day = published;
        return day == null
                ? TimeValue.unresolved(iso)
                : TimeResolver.resolveIn(day.getYear() + years, iso, day);
    }

    /** A whole year so many years from that of publication, or null. */
    @Nullable TimeValue yearValue(int years) {
        LocalDate day = published;
        return day == null ? null : resolved(String.valueOf(day.getYear() + years));
    }

    /** The year of publication as it would be printed, or empty. */
    String year() {
        return published == null ? "" : published.getYear() + "年";
    }

    /** The year of publication as a period, or null. */
    @Nullable TimeValue yearValue() {
        return published == null ? null : resolved(String.valueOf(published.getYear()));
    }
}
