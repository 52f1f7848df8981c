package guatu.server.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes all rows of all modules into one file (备份): a zip with one text per table as PostgreSQL
 * copies it, and a manifest with the number of rows and a digest of each. Everything is seen as of
 * one moment, however busy the server is; the file takes its name when it is whole.
 */
final class Backup {

    static final String MANIFEST = "manifest.tsv";

    /** Schemas that were opened to the application's role; others may live in the database too. */
    private static final String SCHEMAS =
            """
            select distinct nspname
              from pg_namespace, aclexplode(nspacl) as g join pg_roles r on r.oid = g.grantee
             where r.rolname = 'guatu_app' and nspname not in ('public', 'guatu')
            """;

    private static final String TABLES =
            """
            select schemaname, tablename from pg_tables
             where schemaname in (%s)
             order by schemaname, tablename
            """
                    .formatted(SCHEMAS);

    private static final String SEQUENCES =
            """
            select schemaname, sequencename, last_value from pg_sequences
             where last_value is not null and schemaname in (%s)
             order by schemaname, sequencename
            """
                    .formatted(SCHEMAS);

    private static final String THERE =
            "select to_regclass('guatu.flyway_schema_history') is not null";

    private static final String VERSION =
            """
            select version from guatu.flyway_schema_history
             where success and version is not null
             order by installed_rank desc limit 1
            """;

    private final DatabaseAddress address;

    Backup(DatabaseAddress address) {
        this.address = address;
    }

    /** What a backup holds. */
    record Made(int tables, long rows) {}

    /** A table by its schema and name. */
    record Table(String schema, String name) {

        @Override
        public String toString() {
            return "\"" + schema + "\".\"" + name + "\"";
        }

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }
    }

    /** Only the owner can read the file: it holds what the database holds. */
    Made write(Path file) throws IOException, SQLException {
        if (Files.isDirectory(file)) {
            throw new NotDoneException(
                    file + " 是文件夹，请写备份的文件名。", file + " is a folder: name a file.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        DataFolder.writeOwnerOnly(part, "");
        try {
            Made made = copy(part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return made;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Made copy(Path part) throws IOException, SQLException {
        try (Connection connection = address.enter();
                Statement statement = connection.createStatement();
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read read only");
            if (!isThere(connection)) {
                throw new NotDoneException(
                        "%s 里没有挂图的数据。".formatted(address.place()),
                        "%s holds nothing of Guatu.".formatted(address.place()));
            }
            return write(connection, zip);
        }
    }

    private static Made write(Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        StringBuilder manifest = new StringBuilder();
        manifest.append("guatu-backup\t1\n");
        manifest.append("version\t").append(version(connection)).append('\n');
        long rows = 0;
        List<Table> tables = tables(connection);
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            RowDigest digest = digest(connection, table, zip);
            zip.closeEntry();
            rows += digest.rows();
            manifest.append(
                    "table\t%s\t%s\t%d\t%s\n"
                            .formatted(table.schema(), table.name(), digest.rows(), digest));
        }
        sequences(connection)
                .forEach((name, last) ->
                        manifest.append("sequence\t")
                                .append(name)
                                .append('\t')
                                .append(last)
                                .append('\n'));
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return new Made(tables.size(), rows);
    }

    /** Copies a table out, and digests it on the way. */
    static RowDigest digest(Connection connection, Table table, OutputStream to)
            throws IOException, SQLException {
        RowDigest digest = new RowDigest(to);
        String sql =
                "copy (select %s from %s) to stdout".formatted(columns(connection, table), table);
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, digest);
        return digest;
    }

    /** All columns that hold something of their own. */
    static String columns(Connection connection, Table table) throws SQLException {
        return single(
                connection,
                """
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                   and attgenerated = ''
                """
                        .formatted(table));
    }

    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    /** Whether Guatu has made its tables in the database. */
    static boolean isThere(Connection connection) throws SQLException {
        return "t".equals(single(connection, THERE));
    }

    static String version(Connection connection) throws SQLException {
        return single(connection, VERSION);
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1) + "." + rows.getString(2), rows.getLong(3));
            }
        }
        return sequences;
    }

    static List<String> schemas(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("The database holds nothing of Guatu.");
            }
            return rows.getString(1);
        }
    }
}
