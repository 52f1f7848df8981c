package guatu.server.database;

import java.nio.file.Path;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups that the server makes by itself (定时备份).
 *
 * @param folder where they go, on another disk at best; empty: none are made
 * @param at the time of day, China Standard Time
 * @param keep how many are kept; older ones go
 */
@ConfigurationProperties("guatu.backup")
record BackupSettings(
        @DefaultValue("") String folder,
        @DefaultValue("02:00") LocalTime at,
        @DefaultValue("14") int keep) {

    BackupSettings {
        if (keep < 1) {
            throw new IllegalArgumentException("GUATU_BACKUP_KEEP is at least 1.");
        }
    }

    boolean isWanted() {
        return !folder.isBlank();
    }

    Path path() {
        return Path.of(folder);
    }
}
