package guatu.server.journal;

import java.util.UUID;

/** Whatever the ledger keeps of the journal (入账记录). */
sealed interface JournalRow permits Entry, JournalRecord {

    /** Names it. */
    UUID id();
}
