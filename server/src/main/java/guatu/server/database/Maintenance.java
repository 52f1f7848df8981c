package guatu.server.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work on the whole database without the web application (运维命令): backup, restore, moving between
 * the embedded and an external PostgreSQL, and a bundle for support. A backup may be taken while
 * the server runs; the others want it stopped.
 */
public final class Maintenance {

    private static final List<String> TASKS = List.of("backup", "restore", "move", "support");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final boolean english;

    private Maintenance(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
        this.english = speaksEnglish(environment);
    }

    /** Whether the first argument names such a task. */
    public static boolean knows(String[] arguments) {
        return arguments.length > 0 && TASKS.contains(arguments[0]);
    }

    /**
     * Does the task that the first argument names.
     *
     * @return the exit code: 0 done, 1 failed, 2 called wrongly
     */
    public static int run(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new Maintenance(System.getenv(), out).task(Arrays.asList(arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        return new Maintenance(environment, out).task(Arrays.asList(arguments));
    }

    private int task(List<String> arguments) {
        List<String> rest = arguments.subList(1, arguments.size());
        boolean replace = rest.contains("--replace");
        List<String> words = new ArrayList<>(rest);
        words.remove("--replace");
        try {
            if (words.size() != 1 || words.getFirst().startsWith("--")) {
                return usage();
            }
            String word = words.getFirst();
            return switch (arguments.getFirst()) {
                case "backup" -> backup(Path.of(word));
                case "restore" -> restore(Path.of(word), replace);
                case "move" -> move(word, replace);
                default -> support(Path.of(word));
            };
        } catch (DataFolderInUseException e) {
            say("请先停止系统（./guatu down）。", "Stop the server first (./guatu down).");
            return 1;
        } catch (IOException | SQLException | RuntimeException e) {
            say("未完成：" + e.getMessage(), "Not done: " + e.getMessage());
            return 1;
        }
    }

    private int usage() {
        say(
                """
                用法：
                  guatu backup 文件            备份（系统可在运行；旁边另存主密钥 文件.key，请分开保管）
                  guatu restore 文件 [--replace]  恢复到空库；--replace 先清空
                  guatu move external|embedded [--replace]
                       在内置与外部 PostgreSQL（GUATU_DB_URL、GUATU_DB_USER、GUATU_DB_PASSWORD）之间搬迁
                  guatu support 文件           诊断包（不含个人信息）\
                """,
                """
                Usage:
                  guatu backup FILE      while the server runs or not; the master key goes to
                                         FILE.key: keep the two apart
                  guatu restore FILE [--replace]
                                         into an empty database; --replace empties it first
                  guatu move external|embedded [--replace]
                                         between the embedded PostgreSQL and the one of
                                         GUATU_DB_URL, GUATU_DB_USER, GUATU_DB_PASSWORD
                  guatu support FILE     a bundle for support, without personal data\
                """);
        return 2;
    }

    private int backup(Path file) throws IOException, SQLException {
        try (Place place = isExternal() ? external() : embedded(true)) {
            Backup.Made made = new Backup(place.address()).write(file);
            saveKey(file);
            say(
                    "已备份 %d 张表、%d 行到 %s（%,d 字节）"
                            .formatted(made.tables(), made.rows(), file, Files.size(file)),
                    "Backed up %d tables, %d rows to %s (%,d bytes)"
                            .formatted(made.tables(), made.rows(), file, Files.size(file)));
        }
        return 0;
    }

    private int restore(Path file, boolean replace) throws IOException, SQLException {
        try (Place place = isExternal() ? external() : embedded(false)) {
            return load(file, place, replace);
        }
    }

    private int load(Path file, Place place, boolean replace) throws IOException, SQLException {
        Restore.Done done = new Restore(place.address()).read(file, replace);
        takeKey(file);
        say(
                "已恢复 %d 张表、%d 行，逐表校验一致；结构由版本 %s 升级到 %s"
                        .formatted(done.tables(), done.rows(), done.before(), done.now()),
                "Restored %d tables, %d rows, each table checked; schema from version %s to %s"
                        .formatted(done.tables(), done.rows(), done.before(), done.now()));
        return 0;
    }

    private int move(String to, boolean replace) throws IOException, SQLException {
        boolean out = to.equals("external");
        if (!isExternal() || (!out && !to.equals("embedded"))) {
            return usage();
        }
        Path file = Files.createTempFile(folder(), "move-", ".zip");
        try (Place embedded = embedded(false);
                Place external = external()) {
            new Backup((out ? embedded : external).address()).write(file);
            return load(file, out ? external : embedded, replace);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int support(Path file) throws IOException, SQLException {
        try (Place place = isExternal() ? external() : embedded(true)) {
            new SupportBundle(place.address(), folder()).write(file);
        }
        say("诊断包：" + file, "Support bundle: " + file);
        return 0;
    }

    /** A database to work on, and how to leave it as it was found. */
    private record Place(DatabaseAddress address, AutoCloseable after) implements AutoCloseable {

        @Override
        public void close() {
            try {
                after.close();
            } catch (Exception e) {
                throw new IllegalStateException("The database did not stop.", e);
            }
        }
    }

    private boolean isExternal() {
        return !environment.getOrDefault("GUATU_DB_URL", "").isBlank();
    }

    private Place external() {
        return new Place(
                new DatabaseAddress(
                        environment.getOrDefault("GUATU_DB_URL", ""),
                        environment.getOrDefault("GUATU_DB_USER", ""),
                        environment.getOrDefault("GUATU_DB_PASSWORD", "")),
                () -> {});
    }

    /** Starts the embedded PostgreSQL, or joins the one that a running server has started. */
    private Place embedded(boolean mayRun) throws IOException {
        DataFolder folder;
        try {
            folder = DataFolder.open(folder());
        } catch (DataFolderInUseException e) {
            if (mayRun) {
                return new Place(EmbeddedPostgresStarter.running(folder()), () -> {});
            }
            throw e;
        }
        PostgresServer server = new EmbeddedPostgresStarter(folder).start();
        return new Place(
                server.address(),
                () -> {
                    server.close();
                    folder.close();
                });
    }

    private Path folder() {
        return Path.of(environment.getOrDefault("GUATU_DATA", "data"));
    }

    private void saveKey(Path file) throws IOException {
        Path key = folder().resolve("master.key");
        if (Files.exists(key)) {
            DataFolder.writeOwnerOnly(beside(file), Files.readString(key));
        }
    }

    private void takeKey(Path file) throws IOException {
        Path key = folder().resolve("master.key");
        if (Files.exists(beside(file)) && !Files.exists(key)) {
            DataFolder.writeOwnerOnly(key, Files.readString(beside(file)));
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".key");
    }

    private void say(String chinese, String inEnglish) {
        out.println(english ? inEnglish : chinese);
    }

    private static boolean speaksEnglish(Map<String, String> environment) {
        for (String variable : List.of("GUATU_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            @Nullable String language = environment.get(variable);
            if (language != null && !language.isEmpty()) {
                return language.startsWith("en");
            }
        }
        return false;
    }
}
