package guatu.server.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Work on the whole database without the web application (运维命令): backup, restore, moving between
 * the embedded and an external PostgreSQL, and a bundle for support. A backup may be taken while
 * the server runs; the others want it stopped.
 */
public final class Maintenance {

    private static final List<String> TASKS =
            List.of("backup", "verify", "restore", "move", "support");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

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
        // What concerns the operator is said in sentences.
        LoggingSystem logging = LoggingSystem.get(Maintenance.class.getClassLoader());
        logging.beforeInitialize();
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
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
                case "verify" -> verify(Path.of(word));
                case "restore" -> restore(Path.of(word), replace);
                case "move" -> move(word, replace);
                default -> support(Path.of(word));
            };
        } catch (DataFolderInUseException e) {
            say("请先停止系统（./guatu down）。", "Stop the server first (./guatu down).");
            return 1;
        } catch (NotDoneException e) {
            return failed(e);
        } catch (SQLException e) {
            return failed(DatabaseFault.of(e, Workplace.external(environment).address()));
        } catch (IOException e) {
            return failed(DatabaseFault.of(e));
        } catch (RuntimeException e) {
            say("未完成：" + e.getMessage(), "Not done: " + e.getMessage());
            return 1;
        }
    }

    private int failed(NotDoneException reason) {
        say("未完成：" + reason.sentence(false), "Not done: " + reason.sentence(true));
        return 1;
    }

    private int usage() {
        say(
                """
                用法：
                  guatu backup 文件            备份（系统可在运行；旁边另存密钥 文件.key，请分开保管）
                  guatu verify 备份文件        逐行核对备份是否完整
                  guatu restore 文件 [--replace]  恢复到空库；--replace 换掉原有数据（先另存）
                  guatu move external|embedded [--replace]
                       在内置与外部 PostgreSQL（GUATU_DB_URL、GUATU_DB_USER、GUATU_DB_PASSWORD）之间搬迁
                  guatu support 文件           诊断包（不含个人信息）\
                """,
                """
                Usage:
                  guatu backup FILE      while the server runs or not; the keys go to FILE.key: keep
                                         the two apart
                  guatu verify BACKUP    whether every row of it is as it was written
                  guatu restore FILE [--replace]
                                         into an empty database; --replace takes the place of what
                                         is there, which is kept in a file
                  guatu move external|embedded [--replace]
                                         between the embedded PostgreSQL and the one of
                                         GUATU_DB_URL, GUATU_DB_USER, GUATU_DB_PASSWORD
                  guatu support FILE     a bundle for support, without personal data\
                """);
        return 2;
    }

    private int backup(Path file) throws IOException, SQLException {
        try (Workplace place = standing()) {
            Backup.Made made = new Backup(place.address()).write(file);
            BackupKeys keys = new BackupKeys(folder(), file);
            say(
                    "已备份 %d 张表、%,d 行到 %s（%,d 字节）"
                            .formatted(made.tables(), made.rows(), file, Files.size(file)),
                    "Backed up %d tables, %,d rows to %s (%,d bytes)"
                            .formatted(made.tables(), made.rows(), file, Files.size(file)));
            if (keys.save()) {
                say(
                        "密钥在 " + keys.file() + "，请与备份分开保管。",
                        "The keys are in " + keys.file() + ": keep them apart from the backup.");
            }
        }
        return 0;
    }

    private int verify(Path path) throws IOException {
        try (BackupFile file = BackupFile.open(path)) {
            file.check();
            BackupFile.Manifest manifest = file.manifest();
            say(
                    "✓ 备份完整：%d 张表、%,d 行，逐行核对一致；结构版本 %s。"
                            .formatted(
                                    manifest.tables().size(), manifest.rows(), manifest.version()),
                    "✓ The backup is whole: %d tables, %,d rows, every row checked; schema %s."
                            .formatted(
                                    manifest.tables().size(), manifest.rows(), manifest.version()));
        }
        return 0;
    }

    private int restore(Path file, boolean replace) throws IOException, SQLException {
        try (BackupFile first = BackupFile.open(file)) {
            // Before anything is started or made for it.
            first.check();
        }
        try (Workplace place =
                isExternal()
                        ? Workplace.external(environment).unused()
                        : Workplace.embedded(folder())) {
            load(file, place, replace, new BackupKeys(folder(), file));
        }
        if (!isExternal()) {
            MovedAway.forget(folder());
        }
        return 0;
    }

    private void load(Path file, Workplace place, boolean replace, BackupKeys keys)
            throws IOException, SQLException {
        Restore.Besides besides =
                new Restore.Besides() {
                    @Override
                    public void replacing() throws IOException, SQLException {
                        keepWhatIsThere(place);
                    }

                    @Override
                    public void loaded() throws IOException {
                        takeKeys(keys);
                    }
                };
        Restore.Done done = new Restore(place.address()).read(file, replace, besides);
        say(
                "已恢复 %d 张表、%,d 行，逐表校验一致；结构由版本 %s 升级到 %s。"
                        .formatted(done.tables(), done.rows(), done.before(), done.now()),
                "Restored %d tables, %,d rows, each table checked; schema from version %s to %s."
                        .formatted(done.tables(), done.rows(), done.before(), done.now()));
    }

    private void keepWhatIsThere(Workplace place) throws IOException, SQLException {
        String name = "replaced-" + LocalDateTime.now(ZONE).format(MOMENT) + ".zip";
        Path kept = folder().resolve(name);
        new Backup(place.address()).write(kept);
        new BackupKeys(folder(), kept).save();
        say("目标库原有的数据已另存为 " + kept, "What stood in the target was kept in " + kept);
    }

    private void takeKeys(BackupKeys keys) throws IOException {
        List<String> aside = keys.take();
        if (!aside.isEmpty()) {
            say(
                    "密钥换成备份的；原来的改名为 " + String.join("、", aside),
                    "The keys are the backup’s now; the ones before: " + String.join(", ", aside));
        }
        if (!keys.isMasterThere() && environment.getOrDefault("GUATU_MASTER_KEY", "").isBlank()) {
            say(
                    "注意：没有 " + keys.file() + "，电话和动态口令打不开；找到后改名 master.key 放进数据文件夹再启动。",
                    "Note: there is no "
                            + keys.file()
                            + ": phones and one-time codes do not open."
                            + " Put the master key into the data folder before the first start.");
        }
    }

    private int move(String to, boolean replace) throws IOException, SQLException {
        boolean out = to.equals("external");
        if (!isExternal() || (!out && !to.equals("embedded"))) {
            return usage();
        }
        Workplace external = Workplace.external(environment).unused();
        try (Workplace embedded =
                out ? Workplace.stopped(folder()) : Workplace.embedded(folder())) {
            Path file = folder().resolve("move.zip");
            try {
                new Backup((out ? embedded : external).address()).write(file);
                load(file, out ? external : embedded, replace, new BackupKeys(folder(), file));
            } finally {
                Files.deleteIfExists(file);
            }
        }
        if (out) {
            MovedAway.note(folder(), external.address());
            say(
                    "已搬到 %s；内置库原样留着，不再使用。以后启动都要设 GUATU_DB_URL。"
                            .formatted(external.address().place()),
                    ("Moved to %s; the embedded database stays as it was, unused. Start with"
                                    + " GUATU_DB_URL set from now on.")
                            .formatted(external.address().place()));
        } else {
            MovedAway.forget(folder());
            say(
                    "已搬回内置库；%s 原样留着，不再使用。以后启动不要设 GUATU_DB_URL。"
                            .formatted(external.address().place()),
                    "Moved to the embedded database; %s stays as it was, unused. Start without"
                                    .formatted(external.address().place())
                            + " GUATU_DB_URL from now on.");
        }
        return 0;
    }

    private int support(Path file) throws IOException {
        new SupportBundle(this::standing, folder()).write(file);
        say("诊断包：" + file, "Support bundle: " + file);
        return 0;
    }

    /** What holds data now, be its server running or not. */
    private Workplace standing() throws IOException {
        return isExternal() ? Workplace.external(environment) : Workplace.standing(folder());
    }

    private boolean isExternal() {
        return !environment.getOrDefault("GUATU_DB_URL", "").isBlank();
    }

    private Path folder() {
        return Path.of(environment.getOrDefault("GUATU_DATA", "data"));
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
