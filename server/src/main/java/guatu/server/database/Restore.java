package guatu.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
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

    private static final String OCCUPIED =
            """
            select exists (select from pg_namespace where nspname = 'guatu')
               and to_regclass('guatu.flyway_schema_history') is not null
            """;

    private final DatabaseAddress address;

    Restore(DatabaseAddress address) {
        this.address = address;
    }

    /** What was restored, and from which version of the schema to which. */
    record Done(int tables, long rows, String before, String now) {}

    private record Expected(Backup.Table table, long rows, String digest) {}

    private record Manifest(
            String version, Map<Backup.Table, Expected> tables, Map<String, Long> sequences) {}

    Done read(Path file, boolean replace) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password())) {
            Manifest manifest = manifest(zip);
            makeRoom(connection, replace);
            // What runs after every migration is written for the newest schema.
            flyway().target(manifest.version()).skipDefaultCallbacks(true).load().migrate();
            long rows = load(connection, zip, manifest);
            flyway().load().migrate();
            return new Done(
                    manifest.tables().size(), rows, manifest.version(), Backup.version(connection));
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema("guatu")
                .createSchemas(true);
    }

    private static void makeRoom(Connection connection, boolean replace) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet occupied = statement.executeQuery(OCCUPIED);
            occupied.next();
            if (!occupied.getBoolean(1)) {
                return;
            }
            if (!replace) {
                throw new SQLException(
                        "目标库不是空的；确认要覆盖请加 --replace"
                                + " / the target is not empty; --replace empties it");
            }
            Set<String> schemas = new LinkedHashSet<>(Set.of("guatu"));
            Backup.tables(connection).forEach(table -> schemas.add(table.schema()));
            for (String schema : schemas) {
                statement.execute("drop schema \"" + schema + "\" cascade");
            }
        }
    }

    private static long load(Connection connection, ZipFile zip, Manifest manifest)
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
                Expected expected = manifest.tables().get(table);
                if (expected != null) {
                    rows += copy(connection, zip, expected);
                }
            }
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
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

    private static long copy(Connection connection, ZipFile zip, Expected expected)
            throws IOException, SQLException {
        Backup.Table table = expected.table();
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("The backup lacks " + table);
        }
        String sql = "copy %s (%s) from stdin".formatted(table, Backup.columns(connection, table));
        try (InputStream rows = zip.getInputStream(entry)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        }
        RowDigest found = Backup.digest(connection, table, OutputStream.nullOutputStream());
        if (found.rows() != expected.rows() || !found.toString().equals(expected.digest())) {
            throw new IOException(
                    "%s holds %d rows other than the backup says (%d)"
                            .formatted(table, found.rows(), expected.rows()));
        }
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

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new IOException("这不是完整的备份文件 / this is no whole backup: " + zip.getName());
        }
        String version = "";
        Map<Backup.Table, Expected> tables = new LinkedHashMap<>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "version" -> version = cells[1];
                case "sequence" -> sequences.put(cells[1], Long.valueOf(cells[2]));
                case "table" -> {
                    Backup.Table table = new Backup.Table(cells[1], cells[2]);
                    long rows = Long.parseLong(cells[3]);
                    tables.put(table, new Expected(table, rows, cells[4]));
                }
                default -> {}
            }
        }
        return new Manifest(version, tables, sequences);
    }
}
