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
import org.springframework.util.FileSystemUtils;

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

    /** Where PostgreSQL's own file names its port. */
    private static final int PORT_LINE = 3;

    private static final Duration START_UP_LIMIT = Duration.ofMinutes(2);

    /** By which the library keeps two servers off one cluster. */
    private static final String LOCK_FILE = "epg-lock";

    /** Bytes: recovery begins a segment of the log. */
    private static final long LEAST_ROOM = 16L << 20;

    private static final String APPLICATION_ROLE =
            """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'guatu_app') then
                    create role guatu_app;
                end if;
            end
            $$
            """;

    private final DataFolder folder;
    private final Path cluster;

    EmbeddedPostgresStarter(DataFolder folder) {
        this.folder = folder;
        this.cluster = folder.path().resolve("postgres");
    }

    PostgresServer start() {
        OrphanedPostgres.stop(cluster);
        try {
            Path unfinished = beginAnewAfterHalfAStart();
            String password = password();
            EmbeddedPostgres postgres = configured(password).start();
            String applicationPassword = randomPassword();
            makeDatabase(postgres, applicationPassword);
            Files.deleteIfExists(unfinished);
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
            DatabaseAddress owner = new DatabaseAddress(url, USER, password).discreet();
            return new PostgresServer.Embedded(
                    owner,
                    owner.asApplication(applicationPassword),
                    new WatchedPostgres(postgres, port -> again(password, port)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL in " + cluster + " does not start.", e);
        }
    }

    /**
     * A first start that was killed leaves half a database, which never starts. While it is made, a
     * file beside it says so; what such a file stands beside was never in use.
     */
    private Path beginAnewAfterHalfAStart() throws IOException {
        Path unfinished = folder.path().resolve("postgres.unfinished");
        if (Files.exists(unfinished)) {
            LOG.warn("The first start was cut short; making the database in {} anew", cluster);
            FileSystemUtils.deleteRecursively(cluster);
        }
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            Files.writeString(unfinished, "");
        }
        return unfinished;
    }

    private EmbeddedPostgres again(String password, int port) throws IOException {
        OrphanedPostgres.stop(cluster);
        checkRoom(cluster);
        checkRoom(cluster.resolve("pg_wal"));
        // A start that failed keeps its lock until Java collects it; the folder has a lock of its
        // own.
        Files.deleteIfExists(cluster.resolve(LOCK_FILE));
        return configured(password).setPort(port).start();
    }

    /** On a full disk PostgreSQL gives up at once, and waiting for it would take minutes. */
    private static void checkRoom(Path folder) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < LEAST_ROOM) {
            throw new IOException(
                    "only %,d MB are left on the disk of %s".formatted(room >> 20, folder));
        }
    }

    /** The PostgreSQL that a running server has started in the folder. */
    static DatabaseAddress running(Path folder) throws IOException {
        Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        String port = Files.readAllLines(pidFile).get(PORT_LINE).strip();
        String password = Files.readString(folder.resolve(PASSWORD_FILE)).strip();
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + port + "/" + DATABASE, USER, password);
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
        String password = randomPassword();
        folder.writeSecret(PASSWORD_FILE, password);
        return password;
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The application's role gets a password of its own at every start and keeps none. */
    private static void makeDatabase(EmbeddedPostgres postgres, String applicationPassword)
            throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists =
                    statement
                            .executeQuery("select from pg_database where datname = 'guatu'")
                            .next();
            if (!exists) {
                statement.execute("create database guatu");
            }
            statement.execute(APPLICATION_ROLE);
            statement.execute(
                    "alter role guatu_app login nosuperuser nocreatedb nocreaterole nobypassrls"
                            + " password '"
                            + applicationPassword
                            + "'");
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("The database " + DATABASE + " cannot be made.", e);
        }
    }
}
