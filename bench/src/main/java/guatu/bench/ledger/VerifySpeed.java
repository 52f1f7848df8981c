package guatu.bench.ledger;

import guatu.bench.CpuClock;
import guatu.cli.LedgerCheck;
import guatu.server.ledger.LedgerExport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What it costs to verify an export with the very code of {@code guatu verify}.
 *
 * @param entries in the export
 * @param megabytes of the zip file
 * @param secondsPerMillion CPU seconds of the one thread that verifies, per million entries
 */
record VerifySpeed(long entries, long megabytes, double secondsPerMillion) {

    private static final int RUNS = 3;

    static VerifySpeed of(LedgerExport export, Path folder) throws IOException {
        Path file = folder.resolve("bench-export.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            export.write(out, "bench");
        }
        long entries = LedgerCheck.entries(file);
        long nanos =
                CpuClock.best(
                        RUNS,
                        () -> {
                            try {
                                if (LedgerCheck.entries(file) != entries) {
                                    throw new IllegalStateException("The export changed.");
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        return new VerifySpeed(entries, Files.size(file) >> 20, nanos / 1e3 / entries);
    }
}
