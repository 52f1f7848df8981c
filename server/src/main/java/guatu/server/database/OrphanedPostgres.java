package guatu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL of a server that was killed: it goes on running without its application.
 * Since we hold the lock of the data folder, nobody needs it any more; it is asked to stop.
 */
final class OrphanedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanedPostgres() {}

    static void stop(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(OrphanedPostgres::isPostgres).ifPresent(p -> stop(p));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("The file {} cannot be read; PostgreSQL will judge it itself", pidFile, e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
    }

    private static void stop(ProcessHandle postgres) {
        LOG.info("Stopping the PostgreSQL (process {}) a killed server left", postgres.pid());
        try {
            // SIGINT is PostgreSQL's "fast shutdown"; Java itself can only send SIGTERM.
            new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid())).start().waitFor();
            postgres.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL process " + postgres.pid() + " does not stop; stop it by hand.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was stopping.", e);
        }
    }
}
