package guatu.server.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
 * fsync, or another server taking over that had not everything. Looks at the start, every ten
 * minutes, and when the line was lost; the metric {@code guatu_durability_risks} counts what is
 * wrong.
 */
@Component
public final class Durability implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration SETTLED = Duration.ofSeconds(20);

    /**
     * Whoever stands behind a proxy or a floating address sees one server; that others follow it is
     * told by its slots, and by those who stream from it, as far as our role may see them. Copies
     * for a backup or an archive are none that could take over.
     */
    private static final String SETTINGS =
            """
            select current_setting('fsync') as fsync,
                   current_setting('full_page_writes') as pages,
                   current_setting('synchronous_commit') as commit,
                   current_setting('synchronous_standby_names') as standbys,
                   exists (select from pg_replication_slots
                            where active and slot_type = 'physical' and not temporary)
                   or exists (select from pg_stat_replication
                               where application_name not in ('pg_basebackup', 'pg_receivewal'))
                       as followed
            """;

    private final PostgresServer server;
    private final JdbcClient jdbc;
    private final ScheduledExecutorService glance =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-durability").factory());
    private volatile List<DurabilityRisk> risks = List.of();

    Durability(PostgresServer server, JdbcClient jdbc, PrometheusMeterRegistry registry) {
        this.server = server;
        this.jdbc = jdbc;
        Gauge.builder("guatu.durability.risks", () -> risks.size()).register(registry);
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        var _ = glance.scheduleWithFixedDelay(this::look, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Another server may lead now; it is given time to find its followers. */
    @EventListener
    void missed(Missed missed) {
        var _ = glance.schedule(this::look, SETTLED.toSeconds(), TimeUnit.SECONDS);
    }

    /** What was wrong at the last look. */
    public List<DurabilityRisk> risks() {
        return List.copyOf(risks);
    }

    private void look() {
        try {
            risks =
                    jdbc.sql(SETTINGS)
                            .query((row, number) ->
                                    risks(
                                            server.address().namesSeveral()
                                                    || row.getBoolean("followed"),
                                            row.getString("fsync"),
                                            row.getString("pages"),
                                            row.getString("commit"),
                                            row.getString("standbys")))
                            .single();
            risks.forEach(
                    risk -> LOG.warn("Acknowledged reports may be lost: {}", risk.sentence()));
        } catch (DataAccessException e) {
            LOG.debug("The settings of PostgreSQL cannot be read for now", e);
        }
    }

    /** What is wrong with the settings. */
    static List<DurabilityRisk> risks(
            boolean followed, String fsync, String pages, String commit, String standbys) {
        List<DurabilityRisk> risks = new ArrayList<>();
        if (!fsync.equals("on")) {
            risks.add(DurabilityRisk.FSYNC);
        }
        if (!pages.equals("on")) {
            risks.add(DurabilityRisk.FULL_PAGE_WRITES);
        }
        if (commit.equals("off")) {
            risks.add(DurabilityRisk.SYNCHRONOUS_COMMIT);
        }
        if (followed && (standbys.isBlank() || commit.equals("local"))) {
            risks.add(DurabilityRisk.REPLICATION);
        }
        return List.copyOf(risks);
    }

    @Override
    public void close() {
        glance.shutdownNow();
    }
}
