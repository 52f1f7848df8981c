package guatu.server.reporting;

import guatu.server.journal.EvidenceRef;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence says of itself beside what is claimed (佐证与填报对照).
 *
 * @param takenAt the camera's own time, or null
 * @param withinPeriod whether that lies in the period of the figure; null without a time
 * @param metres from where it was taken to the project's place; null when either is unknown
 */
record EvidenceFacts(
        EvidenceRef piece,
        @Nullable LocalDateTime takenAt,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Boolean withinPeriod,
        @Nullable Long metres) {}
