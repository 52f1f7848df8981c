package guatu.server.journal;

import java.time.Instant;
import java.util.UUID;

/** Anything that was recorded about quantities and periods (台账记录). */
public sealed interface JournalRecord extends JournalRow permits QuantityReport, Step, PeriodLock {

    @Override
    UUID id();

    /** Its place, a name for a checkpoint. */
    long position();

    /** When it was recorded. */
    Instant recordedAt();
}
