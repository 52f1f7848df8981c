package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup a day, checked; the oldest goes only when a newer one is whole (定时备份). */
@ServerTest
class ScheduledBackupsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PostgresServer server;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    @TempDir private Path parent;

    ScheduledBackupsTest(PostgresServer server) {
        this.server = server;
    }

    @Test
    void beforeItsTimeNothingIsMadeAfterwardsOneAndTheOldestGoes() throws IOException {
        Path folder = parent.resolve("backups");
        at("2022-12-19T01:59:00+08:00", folder);
        assertThat(folder).doesNotExist();
        at("2022-12-19T02:00:00+08:00", folder);
        at("2022-12-19T23:00:00+08:00", folder);
        assertThat(names(folder)).containsExactly("guatu-2022-12-19.zip");
        // The server stood still at two o’clock of the next day.
        at("2022-12-20T09:30:00+08:00", folder);
        Files.writeString(folder.resolve("notes.txt"), "ours");
        at("2022-12-21T02:00:00+08:00", folder);
        assertThat(names(folder))
                .containsExactly("guatu-2022-12-20.zip", "guatu-2022-12-21.zip", "notes.txt");
        try (BackupFile newest = BackupFile.open(folder.resolve("guatu-2022-12-21.zip"))) {
            newest.check();
        }
        assertThat(registry.get("guatu.backup.newest").gauge().value()).isPositive();
    }

    @Test
    void whatFailsIsCountedAndTriedAgainAfterAQuarterOfAnHour() throws IOException {
        Path folder = parent.resolve("taken");
        Files.writeString(folder, "a file where the folder should be");
        try (ScheduledBackups backups = backups("2022-12-19T02:00:00+08:00", folder)) {
            backups.look();
            backups.look();
        }
        assertThat(registry.get("guatu.backup.failures").counter().count()).isEqualTo(1);
        assertThat(Files.readString(folder)).startsWith("a file");
    }

    private void at(String moment, Path folder) {
        try (ScheduledBackups backups = backups(moment, folder)) {
            backups.look();
        }
    }

    private ScheduledBackups backups(String moment, Path folder) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZONE);
        BackupSettings settings = new BackupSettings(folder.toString(), LocalTime.of(2, 0), 2);
        return new ScheduledBackups(server, settings, clock, registry);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
