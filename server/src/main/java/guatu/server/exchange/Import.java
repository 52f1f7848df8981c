package guatu.server.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * One file on its way in (一次导入).
 *
 * @param done of {@code total}, in the unit of the work at hand
 */
record Import(
        UUID id,
        String fileHash,
        String fileName,
        String login,
        ImportState state,
        long done,
        long total,
        ImportBody body,
        Instant createdAt,
        Instant updatedAt) {}
