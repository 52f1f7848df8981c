package guatu.server.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a reported quantity, or its return (签字、接收、退回).
 *
 * @param report id of the reported quantity
 * @param stage what it brings the report to; never {@link Stage#FILLED}
 * @param login account that signed
 * @param unit code of the unit it signed for, or null for the office
 * @param reason why it is sent back, or null
 */
public record Step(
        UUID id,
        long position,
        Instant recordedAt,
        UUID report,
        Stage stage,
        String login,
        @Nullable String unit,
        @Nullable String reason)
        implements JournalRecord {}
