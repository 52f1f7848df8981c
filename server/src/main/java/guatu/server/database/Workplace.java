package guatu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database that a command works on, and how to leave it as it was found (运维命令的数据库). */
record Workplace(DatabaseAddress address, AutoCloseable after) implements AutoCloseable {

    private static final String SERVERS =
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and application_name = 'guatu'
               and pid <> pg_backend_pid()
            """;

    /** The PostgreSQL that the environment names. */
    static Workplace external(Map<String, String> environment) {
        DatabaseAddress address =
                new DatabaseAddress(
                        environment.getOrDefault("GUATU_DB_URL", ""),
                        environment.getOrDefault("GUATU_DB_USER", ""),
                        environment.getOrDefault("GUATU_DB_PASSWORD", ""));
        return new Workplace(address.leading(), () -> {});
    }

    /** Starts the embedded PostgreSQL of a stopped server. */
    static Workplace embedded(Path path) {
        DataFolder folder = DataFolder.open(path);
        try {
            PostgresServer server = new EmbeddedPostgresStarter(folder).start();
            return new Workplace(
                    server.address(),
                    () -> {
                        server.close();
                        folder.close();
                    });
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The same, of a folder that holds data already. */
    static Workplace stopped(Path path) throws IOException {
        if (!Files.exists(path.resolve("postgres").resolve("PG_VERSION"))) {
            throw new NotDoneException(
                    "%s 里没有数据；请用 GUATU_DATA 指明数据文件夹，或用 GUATU_DB_URL 指明外部数据库。"
                            .formatted(path.toAbsolutePath()),
                    ("There is no data in %s: name the data folder by GUATU_DATA, or an external"
                                    + " database by GUATU_DB_URL.")
                            .formatted(path.toAbsolutePath()));
        }
        MovedAway.refuse(path);
        return embedded(path);
    }

    /** The same, be its server running or not. */
    static Workplace standing(Path path) throws IOException {
        try {
            return stopped(path);
        } catch (DataFolderInUseException e) {
            return new Workplace(EmbeddedPostgresStarter.running(path), () -> {});
        }
    }

    /** Refuses a database that a server works on: what it writes meanwhile would be lost. */
    Workplace unused() {
        try (Connection connection = address.enter()) {
            if (servers(connection) > 0) {
                throw new NotDoneException(
                        "%s 上还有挂图服务在运行，请先停止。".formatted(address.place()),
                        "A server still works on %s: stop it first.".formatted(address.place()));
            }
            return this;
        } catch (SQLException e) {
            throw DatabaseFault.of(e, address);
        }
    }

    private static int servers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SERVERS)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() {
        try {
            after.close();
        } catch (Exception e) {
            throw new IllegalStateException("The database did not stop.", e);
        }
    }
}
