package guatu.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

/**
 * Reads a {@link Backup} into an empty database (恢复): makes the tables as they were when it was
 * written, copies the rows, checks the number and the digest of every table, and only then brings
 * the schema to the version of this program. An old backup so opens in a new version.
 */
final class Restore {

    private static final String REFERENCES =
            """
            select n.nspname, c.relname, rn.nspname, rc.relname
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class rc on rc.oid = k.confrelid
              join pg_namespace rn on rn.oid = rc.relnamespace
             where k.contype = 'f' and k.conrelid <> k.confrelid
            """;

    private final DatabaseAddress address;

    Restore(DatabaseAddress address) {
        this.address = address;
    }

    /** What was restored, and from which version of the schema to which. */
    record Done(int tables, long rows, String before, String now) {}

    /** What is done on the way besides. */
    interface Besides {

        /** Nothing. */
        Besides NOTHING = new Besides() {};

        /** What stands in the target is about to go. */
        default void replacing() throws IOException, SQLException {}

        /** All is loaded; only now is the target called whole. */
        default void loaded() throws IOException {}
    }

    /**
     * Reads a whole backup into the target. The file is checked to its last row, and the target
     * whether it can take it, before anything is touched.
     *
     * @param replace whether what stands there may go
     */
    Done read(Path path, boolean replace, Besides besides) throws IOException, SQLException {
        try (BackupFile file = BackupFile.open(path);
                Connection connection = address.enter()) {
            refuseNewer(path, file.manifest().version());
            file.check();
            Target target = new Target(address, connection);
            target.check();
            makeRoom(target, replace, besides);
            // What runs after every migration is written for the newest schema.
            flyway().target(file.manifest().version()).skipDefaultCallbacks(true).load().migrate();
            long rows = load(connection, file);
            flyway().load().migrate();
            besides.loaded();
            target.finish();
            return new Done(
                    file.manifest().tables().size(),
                    rows,
                    file.manifest().version(),
                    Backup.version(connection));
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema("guatu")
                .createSchemas(true);
    }

    private void refuseNewer(Path path, String version) {
        boolean isKnown =
                Arrays.stream(flyway().load().info().all())
                        .map(MigrationInfo::getVersion)
                        .anyMatch(known -> known != null && known.getVersion().equals(version));
        if (!isKnown) {
            throw new NotDoneException(
                    "备份 %s 由更新的程序写下（结构版本 %s），请先换上那个版本的程序再恢复。".formatted(path, version),
                    ("The backup %s was written by a newer program (schema %s): install that one"
                                    + " first, then restore.")
                            .formatted(path, version));
        }
    }

    private static void makeRoom(Target target, boolean replace, Besides besides)
            throws IOException, SQLException {
        // What an attempt before this one left half done is nobody's.
        boolean isTaken = target.isTaken() && !target.isUnfinished();
        if (isTaken && !replace) {
            throw new NotDoneException(
                    "目标库已有数据，未作改动。确认要换成备份的内容，请加 --replace（原有数据先另存）。",
                    "The target holds data already; nothing was changed. --replace puts the backup"
                            + " in its place, and keeps what was there in a file.");
        }
        if (isTaken) {
            besides.replacing();
        }
        target.begin();
        target.empty();
    }

    private static long load(Connection connection, BackupFile file)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        List<Backup.Table> tables = inOrderOfReference(connection);
        try (Statement statement = connection.createStatement()) {
            for (Backup.Table table : tables) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            String all = String.join(", ", tables.stream().map(Object::toString).toList());
            statement.execute("truncate " + all);
            long rows = 0;
            for (Backup.Table table : tables) {
                BackupFile.Expected expected = file.manifest().tables().get(table);
                if (expected != null) {
                    rows += copy(connection, file, expected);
                }
            }
            for (Map.Entry<String, Long> sequence : file.manifest().sequences().entrySet()) {
                statement.execute(
                        "select setval('%s', %d)"
                                .formatted(sequence.getKey(), sequence.getValue()));
            }
            for (Backup.Table table : tables) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static long copy(Connection connection, BackupFile file, BackupFile.Expected expected)
            throws IOException, SQLException {
        Backup.Table table = expected.table();
        String sql = "copy %s (%s) from stdin".formatted(table, Backup.columns(connection, table));
        try (InputStream rows = file.rows(table)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        }
        RowDigest found = Backup.digest(connection, table, OutputStream.nullOutputStream());
        file.hold(expected, found);
        return found.rows();
    }

    /** A table comes after those its rows refer to. */
    private static List<Backup.Table> inOrderOfReference(Connection connection)
            throws SQLException {
        Map<Backup.Table, Set<Backup.Table>> refersTo = new LinkedHashMap<>();
        Backup.tables(connection).forEach(table -> refersTo.put(table, new LinkedHashSet<>()));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                Set<Backup.Table> others =
                        refersTo.get(new Backup.Table(rows.getString(1), rows.getString(2)));
                if (others != null) {
                    others.add(new Backup.Table(rows.getString(3), rows.getString(4)));
                }
            }
        }
        List<Backup.Table> ordered = new ArrayList<>();
        while (ordered.size() < refersTo.size()) {
            int before = ordered.size();
            refersTo.forEach((table, others) -> {
                if (!ordered.contains(table) && ordered.containsAll(others)) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new SQLException("Tables refer to each other in a circle.");
            }
        }
        return ordered;
    }
}
