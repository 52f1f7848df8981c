package guatu.server.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a backup a day into a folder (定时备份), reads it again to its last row, and only then lets the
 * oldest go. A day that was missed because the server stood still is made up for when it runs
 * again; what fails is tried again after a quarter of an hour, and told in log and metrics.
 */
@Component
@EnableConfigurationProperties(BackupSettings.class)
final class ScheduledBackups implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(15);
    private static final Pattern NAME = Pattern.compile("guatu-\\d{4}-\\d{2}-\\d{2}\\.zip");
    private static final Pattern UNCHECKED = Pattern.compile(NAME + "\\.unchecked(\\.part)?");

    private final PostgresServer server;
    private final BackupSettings settings;
    private final Clock clock;
    private final Counter failures;
    private final ScheduledExecutorService glance =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-backup").factory());
    private volatile Instant notBefore = Instant.MIN;

    ScheduledBackups(
            PostgresServer server, BackupSettings settings, Clock clock, MeterRegistry registry) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        this.failures = registry.counter("guatu.backup.failures");
        if (settings.isWanted()) {
            Gauge.builder("guatu.backup.newest", this::newest)
                    .baseUnit("seconds")
                    .description("when the newest backup was made, in seconds since 1970; 0: none")
                    .register(registry);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.isWanted()) {
            var _ = glance.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
        }
    }

    /** Makes the backup of today if it is time and there is none. */
    void look() {
        LocalDateTime now = LocalDateTime.now(clock);
        Path today = settings.path().resolve("guatu-" + now.toLocalDate() + ".zip");
        boolean isDue = !now.toLocalTime().isBefore(settings.at()) && !Files.exists(today);
        if (!isDue || clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            make(today);
        } catch (IOException | SQLException | RuntimeException e) {
            notBefore = clock.instant().plus(AFTER_A_FAULT);
            failures.increment();
            LOG.warn("The backup {} was not made, tried again later: {}", today, reason(e));
        }
    }

    private void make(Path today) throws IOException, SQLException {
        Files.createDirectories(settings.path());
        for (Path cutShort : all(UNCHECKED)) {
            Files.delete(cutShort);
        }
        Path part = today.resolveSibling(today.getFileName() + ".unchecked");
        try {
            Backup.Made made = new Backup(server.address()).write(part);
            try (BackupFile file = BackupFile.open(part)) {
                file.check();
            }
            Files.move(part, today);
            LOG.info("Backed up {} rows to {}", made.rows(), today);
        } finally {
            Files.deleteIfExists(part);
        }
        List<Path> all = all(NAME);
        for (Path old : all.subList(Math.min(settings.keep(), all.size()), all.size())) {
            Files.delete(old);
        }
    }

    private static String reason(Exception fault) {
        return fault instanceof IOException disk
                ? DatabaseFault.of(disk).sentence(true)
                : String.valueOf(fault.getMessage());
    }

    /** Those in the folder that are ours, the newest first. */
    private List<Path> all(Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(settings.path())) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private double newest() {
        try {
            List<Path> all = all(NAME);
            return all.isEmpty()
                    ? 0
                    : Files.getLastModifiedTime(all.getFirst()).to(TimeUnit.SECONDS);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        glance.shutdownNow();
    }
}
