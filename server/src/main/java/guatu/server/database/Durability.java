package guatu.server.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Warns when PostgreSQL is set so that something acknowledged may be lost (持久性检查): a crash without
 * fsync, or another server taking over that had not everything. Looks at the start and every ten
 * minutes; the metric {@code guatu_durability_risks} counts what is wrong.
 */
@Component
final class Durability implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final String SETTINGS =
            """
            select current_setting('fsync') as fsync,
                   current_setting('full_page_writes') as pages,
                   current_setting('synchronous_commit') as commit,
                   current_setting('synchronous_standby_names') as standbys
            """;

    private final PostgresServer server;
    private final JdbcClient jdbc;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile List<String> risks = List.of();

    Durability(PostgresServer server, JdbcClient jdbc, PrometheusMeterRegistry registry) {
        this.server = server;
        this.jdbc = jdbc;
        Gauge.builder("guatu.durability.risks", () -> risks.size()).register(registry);
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        Thread.ofPlatform().daemon().name("guatu-durability").start(this::run);
    }

    private void run() {
        try {
            do {
                look();
            } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            risks =
                    jdbc.sql(SETTINGS)
                            .query((row, number) ->
                                    risks(
                                            server.address().namesSeveral(),
                                            row.getString("fsync"),
                                            row.getString("pages"),
                                            row.getString("commit"),
                                            row.getString("standbys")))
                            .single();
            risks.forEach(risk -> LOG.warn("Acknowledged reports may be lost: {}", risk));
        } catch (DataAccessException e) {
            LOG.debug("The settings of PostgreSQL cannot be read for now", e);
        }
    }

    /** What is wrong with the settings, each in a sentence that names the mend. */
    static List<String> risks(
            boolean severalServers, String fsync, String pages, String commit, String standbys) {
        List<String> risks = new ArrayList<>();
        if (!fsync.equals("on")) {
            risks.add("fsync is " + fsync + "; set fsync = on");
        }
        if (!pages.equals("on")) {
            risks.add("full_page_writes is " + pages + "; set full_page_writes = on");
        }
        if (commit.equals("off")) {
            risks.add("synchronous_commit is off; set synchronous_commit = on");
        }
        if (severalServers && (standbys.isBlank() || commit.equals("local"))) {
            risks.add(
                    "replication to the other servers is not synchronous; set"
                            + " synchronous_standby_names and synchronous_commit = on"
                            + " (Patroni: synchronous_mode and synchronous_mode_strict: true)");
        }
        return risks;
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
