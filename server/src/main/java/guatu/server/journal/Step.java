package guatu.server.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a reported quantity, or its return (签字、接收、退回).
 *
 * @param position its place, a name for a checkpoint
 * @param report id of the reported quantity
 * @param stage what it brings the report to; never {@link Stage#FILLED}
 * @param login account that signed
 * @param unit code of the unit it signed for, or null for the office
 * @param reason why it is sent back; of a signature carried over from paper the document that bears
 *     it; else null
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
        implements JournalRecord {

    /** The paper on which it was signed, or null for a signature made here. */
    public @Nullable String document() {
        return stage == Stage.SENT_BACK ? null : reason;
    }
}
