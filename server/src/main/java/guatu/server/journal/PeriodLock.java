package guatu.server.journal;

import guatu.server.campaign.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period that was closed, or opened again (锁定、重新打开).
 *
 * @param position its place, a name for a checkpoint
 * @param level a district's month is closed before the city's
 * @param district code of the district, or null for the whole city
 * @param locked false when it was opened again
 * @param reason why it was opened again, or null
 */
public record PeriodLock(
        UUID id,
        long position,
        Instant recordedAt,
        Level level,
        @Nullable String district,
        Period period,
        boolean locked,
        String login,
        @Nullable String reason)
        implements JournalRecord {

    /** Whether a figure of that district whose period ends on that day is shut out by it. */
    public boolean shuts(@Nullable String ofDistrict, LocalDate end) {
        boolean covers = district == null || district.equals(ofDistrict);
        return locked && covers && period.holds(end);
    }

    boolean sameSpan(PeriodLock other) {
        return level == other.level
                && Objects.equals(district, other.district)
                && period.equals(other.period);
    }
}
