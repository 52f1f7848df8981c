package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.access.Role;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is backed up comes back whole, and what is not whole does not come back. */
@ServerTest
class BackupTest {

    private final PostgresServer server;
    private final OwnerDatabase database;
    private final Callers callers;
    @TempDir private Path folder;

    BackupTest(PostgresServer server, OwnerDatabase database, Callers callers) {
        this.server = server;
        this.database = database;
        this.callers = callers;
    }

    @Test
    void everyRowOfEveryTableComesBack() throws IOException, SQLException {
        Caller saved = callers.loggedIn("saved", Role.FILLER);
        saved.put("/api/me/phone", Map.of("phone", "13812345678"));
        Path file = folder.resolve("a.zip");
        Backup.Made made = new Backup(server.address()).write(file);
        assertThat(made.rows()).isPositive();

        DatabaseAddress copy = freshDatabase("guatu_copy");
        Restore.Done done = new Restore(copy).read(file, false, Restore.Besides.NOTHING);
        assertThat(done.rows()).isEqualTo(made.rows());
        Map<String, String> before = digests(server.address());
        Map<String, String> after = digests(copy);
        // The restored cluster is told apart from the one before, unless it is the same.
        before.remove("\"ledger\".\"epoch\"");
        after.remove("\"ledger\".\"epoch\"");
        assertThat(after).isEqualTo(before);
        assertThat(refusesChange(copy)).isTrue();
        dropDatabase("guatu_copy");
    }

    @Test
    void whatIsThereIsNotOverwrittenUnasked() throws IOException, SQLException {
        Path file = folder.resolve("b.zip");
        new Backup(server.address()).write(file);
        DatabaseAddress copy = freshDatabase("guatu_taken");
        new Restore(copy).read(file, false, Restore.Besides.NOTHING);
        assertThatThrownBy(() -> new Restore(copy).read(file, false, Restore.Besides.NOTHING))
                .hasMessageContaining("--replace");
        assertThat(new Restore(copy).read(file, true, Restore.Besides.NOTHING).tables())
                .isPositive();
        dropDatabase("guatu_taken");
    }

    /** The file is read to its end before the target is touched. */
    @Test
    void aBackupWithARowTooFewIsRefusedAndWhatStoodThereStands() throws IOException, SQLException {
        callers.loggedIn("counted", Role.FILLER);
        Path file = folder.resolve("c.zip");
        new Backup(server.address()).write(file);
        DatabaseAddress copy = freshDatabase("guatu_short");
        new Restore(copy).read(file, false, Restore.Besides.NOTHING);
        Map<String, String> before = digests(copy);
        change(file, "tables/access.audit.copy", rows -> rows.substring(rows.indexOf('\n') + 1));
        assertThatThrownBy(() -> new Restore(copy).read(file, true, Restore.Besides.NOTHING))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining("access.audit")
                .hasMessageContaining("take another");
        assertThat(digests(copy)).isEqualTo(before);
        dropDatabase("guatu_short");
    }

    @Test
    void aBackupOfANewerProgramIsRefusedWithTheMend() throws IOException, SQLException {
        Path file = folder.resolve("n.zip");
        new Backup(server.address()).write(file);
        change(
                file,
                Backup.MANIFEST,
                text -> text.replaceFirst("version\t\\d+", "version\t209912312359"));
        DatabaseAddress copy = freshDatabase("guatu_newer");
        assertThatThrownBy(() -> new Restore(copy).read(file, false, Restore.Besides.NOTHING))
                .hasMessageContaining("209912312359")
                .hasMessageContaining("newer program");
        dropDatabase("guatu_newer");
    }

    @Test
    void aCutBackupIsRefused() throws IOException, SQLException {
        Path file = folder.resolve("cut.zip");
        new Backup(server.address()).write(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void aBackupIsItsOwnersAlone() throws IOException, SQLException {
        Path file = folder.resolve("mine.zip");
        new Backup(server.address()).write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** Killed between two tables, say: the server does not start on it, and the command goes on. */
    @Test
    void aRestoreThatWasCutShortIsNotStartedOnAndCanBeRunAgain() throws IOException, SQLException {
        Path file = folder.resolve("again.zip");
        new Backup(server.address()).write(file);
        DatabaseAddress copy = freshDatabase("guatu_half");
        Restore.Besides killed =
                new Restore.Besides() {
                    @Override
                    public void loaded() throws IOException {
                        throw new IOException("killed");
                    }
                };
        assertThatThrownBy(() -> new Restore(copy).read(file, false, killed)).hasMessage("killed");
        assertThatThrownBy(() -> Target.admit(copy))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining("same command again");
        assertThat(new Restore(copy).read(file, false, Restore.Besides.NOTHING).rows())
                .isPositive();
        Target.admit(copy);
        dropDatabase("guatu_half");
    }

    /** An external database may hold other things; they are neither copied nor dropped. */
    @Test
    void whatIsNotOursStands() throws IOException, SQLException {
        Path file = folder.resolve("o.zip");
        DatabaseAddress copy = freshDatabase("guatu_shared");
        JdbcClient.create(source(copy))
                .sql("create schema water; create table water.meter as select 7 as reading")
                .update();
        new Backup(server.address()).write(file);
        new Restore(copy).read(file, false, Restore.Besides.NOTHING);
        new Backup(copy).write(file);
        new Restore(copy).read(file, true, Restore.Besides.NOTHING);
        assertThat(
                        JdbcClient.create(source(copy))
                                .sql("select reading from water.meter")
                                .query(Integer.class)
                                .single())
                .isEqualTo(7);
        dropDatabase("guatu_shared");
    }

    /** A backup written before a migration opens after it. */
    @Test
    void aBackupOfAnOlderVersionOpensInThisOne() throws IOException, SQLException {
        DatabaseAddress old = freshDatabase("guatu_old");
        Flyway.configure()
                .dataSource(old.url(), old.user(), old.password())
                .defaultSchema("guatu")
                .createSchemas(true)
                .skipDefaultCallbacks(true)
                .target("202611222000")
                .load()
                .migrate();
        JdbcClient.create(source(old))
                .sql(
                        "insert into access.account values ('old', 'Old', '{FILLER}', null, 'hash',"
                                + " false, now())")
                .update();
        Path file = folder.resolve("d.zip");
        new Backup(old).write(file);
        DatabaseAddress copy = freshDatabase("guatu_new");
        Restore.Done done = new Restore(copy).read(file, false, Restore.Besides.NOTHING);
        assertThat(done.before()).isEqualTo("202611222000");
        assertThat(Long.parseLong(done.now())).isGreaterThan(202611222000L);
        assertThat(
                        JdbcClient.create(source(copy))
                                .sql("select password_set_at = created_at from access.account")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        dropDatabase("guatu_old");
        dropDatabase("guatu_new");
    }

    @Test
    void aFileThatIsNoBackupIsSaidToBeNone() throws IOException {
        Path file = folder.resolve("e.zip");
        try (OutputStream zip = Files.newOutputStream(file)) {
            zip.write("PK no".getBytes(StandardCharsets.US_ASCII));
        }
        DatabaseAddress copy = freshDatabase("guatu_none");
        assertThatThrownBy(() -> new Restore(copy).read(file, false, Restore.Besides.NOTHING))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining("no backup");
        dropDatabase("guatu_none");
    }

    private static void change(Path file, String entry, UnaryOperator<String> change)
            throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path inside = zip.getPath(entry);
            Files.writeString(inside, change.apply(Files.readString(inside)));
        }
    }

    private DatabaseAddress freshDatabase(String name) {
        dropDatabase(name);
        database.jdbc().sql("create database " + name).update();
        DatabaseAddress here = server.address();
        String url = here.url().substring(0, here.url().lastIndexOf('/') + 1) + name;
        return new DatabaseAddress(url, here.user(), here.password());
    }

    private void dropDatabase(String name) {
        database.jdbc().sql("drop database if exists " + name + " (force)").update();
    }

    private static org.springframework.jdbc.datasource.DriverManagerDataSource source(
            DatabaseAddress address) {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(
                address.url(), address.user(), address.password());
    }

    private static Map<String, String> digests(DatabaseAddress address)
            throws IOException, SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.user(), address.password())) {
            for (Backup.Table table : Backup.tables(connection)) {
                digests.put(
                        table.toString(),
                        Backup.digest(connection, table, OutputStream.nullOutputStream())
                                .toString());
            }
        }
        return digests;
    }

    private static boolean refusesChange(DatabaseAddress address) {
        try {
            JdbcClient.create(source(address)).sql("delete from access.audit").update();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
