package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told at the command line (运维命令): one sentence that names the mend. */
@ServerTest
class MaintenanceTest {

    private final PostgresServer server;
    private final Callers callers;
    @TempDir private Path folder;

    MaintenanceTest(PostgresServer server, Callers callers) {
        this.server = server;
        this.callers = callers;
    }

    /** An exit code and what was printed. */
    private record Told(int code, String text) {}

    @Test
    void aBackupIsWrittenWithItsKeysAndFoundWhole() throws IOException {
        Files.writeString(folder.resolve("master.key"), "ab".repeat(32));
        Path file = folder.resolve("a.zip");
        assertThat(run(external(), "backup", file.toString()).code()).isZero();
        assertThat(folder.resolve("a.zip.key")).content().contains("master.key\tabab");
        assertThat(run(Map.of(), "verify", file.toString()).text())
                .contains("✓ The backup is whole");
        Files.write(file, new byte[200]);
        assertThat(run(Map.of(), "verify", file.toString()))
                .isEqualTo(
                        new Told(
                                1,
                                "Not done: "
                                        + file
                                        + " is no backup, or was cut short:"
                                        + " take another, or copy it again.\n"));
    }

    @Test
    void aFolderWithoutDataIsNotBackedUpNorMade() {
        Path nowhere = folder.resolve("nowhere");
        Told told = run(Map.of("GUATU_DATA", nowhere.toString()), "backup", "b.zip");
        assertThat(told.code()).isOne();
        assertThat(told.text()).contains("There is no data in " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aWrongPasswordAndAnAddressWhereNobodyListensAreTold() {
        // PostgreSQL of the tests lets nobody in without the password.
        assertThat(run(with("GUATU_DB_PASSWORD", "wrong"), "backup", file()).text())
                .contains("does not let postgres in: check GUATU_DB_USER, GUATU_DB_PASSWORD");
        assertThat(run(with("GUATU_DB_URL", "jdbc:postgresql://localhost:9/x"), "backup", file()))
                .matches(told -> told.code() == 1 && told.text().contains("cannot be reached"));
        String elsewhere = server.address().place().replaceAll("/[^/]*$", "/nothing");
        assertThat(run(with("GUATU_DB_URL", elsewhere), "backup", file()).text())
                .contains("there is no such database");
        assertThat(run(external(), "backup", folder + "/none/a.zip").text())
                .contains("There is no such file or folder: " + folder + "/none");
    }

    @Test
    void nothingIsRestoredOverDataOrUnderAServer() throws IOException, SQLException {
        assertThat(run(external(), "backup", file()).code()).isZero();
        assertThat(run(external(), "restore", file()).text()).contains("--replace puts the backup");
        DatabaseAddress asServer = new PostgresServer.External(server.address(), "").address();
        try (Connection working = asServer.enter()) {
            assertThat(working.isValid(1)).isTrue();
            assertThat(run(external(), "restore", file(), "--replace").text())
                    .contains("A server still works on")
                    .contains("stop it first");
        }
    }

    @Test
    void onceMovedAwayTheOldDatabaseIsNotUsedUnawares() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18");
        MovedAway.note(data, server.address());
        assertThat(run(Map.of("GUATU_DATA", data.toString()), "backup", file()).text())
                .contains("was moved to jdbc:postgresql://localhost")
                .contains("guatu move embedded --replace");
    }

    @Test
    void theSupportBundleHoldsNoPersonAndComesWithoutTheDatabaseToo() throws IOException {
        Caller caller = callers.loggedIn("zhangsan-of-support", Role.FILLER);
        caller.put("/api/me/phone", Map.of("phone", "13812345678"));
        Files.writeString(
                folder.resolve("server.log"),
                "Failed for 13812345678, 37020219900101123X, 6222 0212 3456 7890 123,"
                        + " 0532-85912345 and zhang@example.cn from 10.1.2.3\n");
        assertThat(run(external(), "support", file()).code()).isZero();
        assertThat(content(file()))
                .contains("Failed for █, █, █, █ and █ from █", "access.account", "fsync")
                .doesNotContain("zhangsan-of-support");
        run(with("GUATU_DB_URL", "jdbc:postgresql://localhost:9/x"), "support", file());
        assertThat(content(file())).contains("Failed for █", "refused");
    }

    private static String content(String file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file)) {
            for (var entry : zip.stream().toList()) {
                byte[] text = zip.getInputStream(entry).readAllBytes();
                all.append(new String(text, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private String file() {
        return folder.resolve("file.zip").toString();
    }

    private Map<String, String> external() {
        return Map.of(
                "GUATU_DB_URL", server.address().url(),
                "GUATU_DB_USER", server.address().user(),
                "GUATU_DB_PASSWORD", server.address().password());
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(external());
        changed.put(name, value);
        return changed;
    }

    private Told run(Map<String, String> given, String... arguments) {
        Map<String, String> environment = new HashMap<>(given);
        environment.put("GUATU_LANG", "en");
        environment.putIfAbsent("GUATU_DATA", folder.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Maintenance.run(environment, out, arguments);
        return new Told(code, bytes.toString(StandardCharsets.UTF_8));
    }
}
