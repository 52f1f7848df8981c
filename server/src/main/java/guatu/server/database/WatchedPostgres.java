package guatu.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embedded PostgreSQL running (内置数据库看护): when it is killed, it is started again on the
 * same port, recovers what was committed, and the pool finds it there without anybody's help.
 */
final class WatchedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedPostgres.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration KNOCK = Duration.ofSeconds(1);

    /** Starts PostgreSQL on a port. */
    interface Start {
        EmbeddedPostgres on(int port) throws IOException;
    }

    private final Start start;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private EmbeddedPostgres postgres;

    WatchedPostgres(EmbeddedPostgres postgres, Start start) {
        this.postgres = postgres;
        this.start = start;
        this.port = postgres.getPort();
        Thread.ofPlatform().daemon().name("guatu-postgres-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (!closing.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isGone()) {
                    revive();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A frozen server still takes connections; only one that is gone refuses them. */
    private boolean isGone() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    (int) KNOCK.toMillis());
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void revive() {
        if (closing.getCount() == 0) {
            return;
        }
        LOG.warn("PostgreSQL is gone; starting it again");
        try {
            postgres.close();
            postgres = start.on(port);
            LOG.info("PostgreSQL is back on port {}", port);
        } catch (IOException | RuntimeException e) {
            LOG.warn("PostgreSQL does not start yet: {}", e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        synchronized (this) {
            postgres.close();
        }
    }
}
