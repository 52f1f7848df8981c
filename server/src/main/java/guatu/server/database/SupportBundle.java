package guatu.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What somebody needs who helps from afar (诊断包): versions, settings, sizes of tables, the end of
 * the log. No row of any table; in the log, numbers that could be a phone, an identity or an
 * address are blackened.
 */
final class SupportBundle {

    private static final int LAST_LINES = 2_000;

    /** Phones, identity and bank numbers, in groups or not; addresses of machines and people. */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "\\d{7,}[Xx]?|\\d{3,4}([- ]?\\d{3,4}){2,}[Xx]?|\\d{1,3}(\\.\\d{1,3}){3}"
                            + "|[0-9a-fA-F]*(:[0-9a-fA-F]{1,4}){4,}|\\S+@\\S+");

    private static final String SIZES =
            """
            select relid::regclass || E'\\t' || n_live_tup
                   || E'\\t' || pg_total_relation_size(relid)
              from pg_stat_user_tables order by 1
            """;

    private static final String MIGRATIONS =
            """
            select coalesce(version, '') || E'\\t' || description || E'\\t' || installed_on
              from guatu.flyway_schema_history order by installed_rank
            """;

    private static final String SETTINGS =
            """
            select name || E'\\t' || setting from pg_settings
             where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes',
                            'max_connections', 'shared_buffers', 'wal_level',
                            'synchronous_standby_names', 'TimeZone', 'data_checksums')
            """;

    private final Place place;
    private final Path folder;

    SupportBundle(Place place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /** Where the database is; finding out may fail, and that is worth telling too. */
    interface Place {
        Workplace find() throws IOException;
    }

    /** Writes what can be had; a database that is away is told in its place. */
    void write(Path file) throws IOException {
        DataFolder.writeOwnerOnly(file, "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "machine.txt", machine());
            add(zip, "log.txt", log());
            database(zip);
        }
    }

    private void database(ZipOutputStream zip) throws IOException {
        try (Workplace found = place.find();
                Connection connection = found.address().enter()) {
            add(zip, "tables.tsv", query(connection, SIZES));
            add(zip, "migrations.tsv", query(connection, MIGRATIONS));
            add(zip, "postgres.tsv", query(connection, SETTINGS));
        } catch (SQLException | RuntimeException e) {
            add(zip, "database-away.txt", blackened(String.valueOf(e.getMessage())) + "\n");
        }
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.join(
                "\n",
                "java " + System.getProperty("java.vm.version"),
                "os " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "cores " + runtime.availableProcessors(),
                "heap " + runtime.maxMemory(),
                "guatu " + SupportBundle.class.getPackage().getImplementationVersion(),
                "");
    }

    private String log() throws IOException {
        Path log = folder.resolve("server.log");
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.stream()
                .skip(Math.max(0, lines.size() - LAST_LINES))
                .map(SupportBundle::blackened)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String blackened(String line) {
        return PERSONAL.matcher(line).replaceAll("█");
    }

    private static String query(Connection connection, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
