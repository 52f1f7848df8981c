package guatu.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL in the data folder (内置数据库).
 *
 * <p>The library was made for tests: without these settings it would lose acknowledged rows on a
 * crash, and let every local user in without a password.
 */
final class EmbeddedPostgresStarter {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresStarter.class);
    private static final String PASSWORD_FILE = "postgres.password";
    private static final String DATABASE = "guatu";
    private static final String USER = "postgres";
    private static final Duration START_UP_LIMIT = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final Path cluster;

    EmbeddedPostgresStarter(DataFolder folder) {
        this.folder = folder;
        this.cluster = folder.path().resolve("postgres");
    }

    PostgresServer start() {
        OrphanedPostgres.stop(cluster);
        String password = password();
        try {
            EmbeddedPostgres postgres = configured(password).start();
            makeDatabase(postgres);
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
            return new PostgresServer.Embedded(new DatabaseAddress(url, USER, password), postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL in " + cluster + " does not start.", e);
        }
    }

    private EmbeddedPostgres.Builder configured(String password) {
        // "localeConfig" becomes further options of initdb: the last --auth wins over its trust.
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(folder.path().resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_UP_LIMIT)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.path().resolve(PASSWORD_FILE).toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "Asia/Shanghai");
    }

    private String password() {
        boolean isFirstStart = !Files.exists(cluster.resolve("PG_VERSION"));
        String known = folder.readSecret(PASSWORD_FILE);
        if (!isFirstStart && known != null) {
            return known;
        }
        if (!isFirstStart) {
            throw new IllegalStateException(
                    "The password of the embedded PostgreSQL is missing: "
                            + folder.path().resolve(PASSWORD_FILE));
        }
        LOG.info("First start: unpacking PostgreSQL and making a database in {}", cluster);
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        folder.writeSecret(PASSWORD_FILE, password);
        return password;
    }

    private static void makeDatabase(EmbeddedPostgres postgres) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists =
                    statement
                            .executeQuery("select from pg_database where datname = 'guatu'")
                            .next();
            if (!exists) {
                statement.execute("create database guatu");
            }
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("The database " + DATABASE + " cannot be made.", e);
        }
    }
}
