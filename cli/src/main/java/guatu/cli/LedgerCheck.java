package guatu.cli;

import guatu.ledger.Checkpoint;
import guatu.ledger.LedgerAudit;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Verifies an export without a word (核验), for those who measure it. */
public final class LedgerCheck {

    private LedgerCheck() {}

    /**
     * Verifies all of an export.
     *
     * @return how many entries it holds
     * @throws IllegalStateException when something in it does not hold
     */
    public static long entries(Path export) throws IOException {
        return entries(export, null);
    }

    /**
     * Verifies all of an export, and that it goes on from a checkpoint kept from before.
     *
     * @param kept text of the checkpoint, or null
     * @return how many entries it holds
     * @throws IllegalStateException when something in it does not hold
     */
    public static long entries(Path export, @Nullable String kept) throws IOException {
        Checkpoint before = kept == null ? null : Checkpoint.read(kept);
        try (LedgerFile file = new LedgerFile(export)) {
            LedgerAudit audit = new LedgerAudit(file.origin(), file.keys(), file.blocks(), before);
            audit.checkBlocks();
            file.read(audit, null);
            if (audit.end() != null) {
                throw new IllegalStateException("The export does not hold: " + audit.end());
            }
            return audit.size();
        }
    }
}
