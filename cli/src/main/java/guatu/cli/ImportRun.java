package guatu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One import from the first byte to the last word. */
final class ImportRun {

    private static final Set<String> RUNNING = Set.of("READING", "CHECKING", "APPLYING");
    private static final long POLL_MILLIS = 300;
    private static final int PAGE = 500;

    private final Server server;
    private final Terminal terminal;
    private final Arguments arguments;
    private final ImportReport report;

    ImportRun(Server server, Terminal terminal, Arguments arguments) {
        this.server = server;
        this.terminal = terminal;
        this.arguments = arguments;
        this.report = new ImportReport(terminal);
    }

    int load(Path file) throws Exception {
        JsonNode found = waited(server.upload("/api/imports", file));
        found = corrected(found);
        show(found);
        saveRefused(found);
        if (!ImportReport.text(found, "state").equals("PREVIEW")) {
            return 1;
        }
        int refused = found.path("counts").path("refused").asInt();
        if (arguments.has("--preview")) {
            return refused == 0 ? 0 : 1;
        }
        boolean without = "without-refused".equals(arguments.value("--mode"));
        if (refused > 0 && !without) {
            terminal.complain(
                    "有退回行，未装载。请改正后重来，或加 --mode without-refused 装载其余各行。",
                    "Rows are refused; nothing was loaded. Mend them, or add --mode"
                            + " without-refused to load the rest.");
            return 1;
        }
        return agreed() ? apply(found, without) : 1;
    }

    private JsonNode corrected(JsonNode found) throws Exception {
        JsonNode now = found;
        if (!arguments.all("--default").isEmpty()) {
            now = waited(server.put(path(now) + "/mapping", Map.of("sheets", sheets(now))));
        }
        List<Map<String, @Nullable String>> answers = answers(now);
        return answers.isEmpty()
                ? now
                : waited(server.put(path(now) + "/answers", Map.of("answers", answers)));
    }

    /** The values for whole sheets, on every sheet that has a field of that name. */
    private List<Map<String, Object>> sheets(JsonNode found) {
        List<Map<String, Object>> sheets = new ArrayList<>();
        for (JsonNode sheet : found.path("sheets")) {
            Map<String, String> defaults = new HashMap<>();
            sheet.path("defaults")
                    .properties()
                    .forEach(e -> defaults.put(e.getKey(), e.getValue().asString("")));
            for (String given : arguments.all("--default")) {
                int equals = given.indexOf('=');
                String field = field(found, sheet, given.substring(0, Math.max(0, equals)));
                if (!field.isEmpty()) {
                    defaults.put(field, given.substring(equals + 1));
                }
            }
            sheets.add(
                    Map.of(
                            "name", ImportReport.text(sheet, "name"),
                            "role", ImportReport.text(sheet, "role"),
                            "defaults", defaults));
        }
        return sheets;
    }

    private static String field(JsonNode found, JsonNode sheet, String label) {
        for (JsonNode field : found.path("fields")) {
            boolean here =
                    ImportReport.text(field, "sheetRole").equals(ImportReport.text(sheet, "role"));
            boolean named =
                    ImportReport.text(field, "label").equals(label)
                            || ImportReport.text(field, "field").equals(label);
            if (here && named) {
                return ImportReport.text(field, "field");
            }
        }
        return "";
    }

    private List<Map<String, @Nullable String>> answers(JsonNode found) {
        List<Map<String, @Nullable String>> answers = new ArrayList<>();
        for (String given : arguments.all("--answer")) {
            int equals = given.lastIndexOf('=');
            String name = given.substring(0, Math.max(0, equals));
            String code = given.substring(equals + 1);
            for (JsonNode question : found.path("questions")) {
                if (ImportReport.text(question, "value").equals(name)) {
                    Map<String, @Nullable String> answer = new HashMap<>();
                    answer.put("id", ImportReport.text(question, "id"));
                    answer.put("code", code.equals("-") ? null : code);
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private void show(JsonNode found) throws Exception {
        boolean quiet = arguments.has("--quiet");
        if (!quiet) {
            report.mapping(found);
            report.totals(found);
        }
        report.problems(found);
        report.questions(found);
        rows(found, "refused");
        if (!quiet) {
            rows(found, "added");
            rows(found, "changed");
        }
        if (arguments.has("--all-rows")) {
            rows(found, "unchanged");
        }
        report.counts(found);
    }

    private void rows(JsonNode found, String outcome) throws Exception {
        for (int page = 0; ; page++) {
            JsonNode rows =
                    server.get(
                            "%s/rows?outcome=%s&page=%d&size=%d"
                                    .formatted(path(found), outcome, page, PAGE));
            rows.path("items").forEach(report::row);
            if ((page + 1) * PAGE >= rows.path("total").asInt()) {
                return;
            }
        }
    }

    private void saveRefused(JsonNode found) throws Exception {
        String target = arguments.value("--refused");
        if (target != null && found.path("counts").path("refused").asInt() > 0) {
            Files.write(Path.of(target), server.download(path(found) + "/refused.xlsx"));
            terminal.say("退回的行已存为 " + target, "The refused rows are in " + target);
        }
    }

    private boolean agreed() throws IOException {
        if (arguments.has("--yes")) {
            return true;
        }
        String answer = terminal.ask("装载吗？[y/N]", "Load it? [y/N]");
        boolean yes =
                answer != null
                        && Set.of("y", "yes", "是")
                                .contains(answer.strip().toLowerCase(Locale.ROOT));
        if (!yes) {
            terminal.say("没有装载。", "Nothing was loaded.");
        }
        return yes;
    }

    private int apply(JsonNode found, boolean without) throws Exception {
        String reason = arguments.value("--reason");
        JsonNode done =
                waited(
                        server.post(
                                path(found) + "/apply",
                                Map.of(
                                        "mode", without ? "WITHOUT_REFUSED" : "ALL",
                                        "reason", reason == null ? "" : reason)));
        if (!ImportReport.text(done, "state").equals("DONE")) {
            report.problems(done);
            rows(done, "refused");
            terminal.complain("没有装载。", "Nothing was loaded.");
            return 1;
        }
        JsonNode result = done.path("result");
        terminal.say(
                "已装载：清单第 %d 版，变更 %d 处，新增填报 %d 条。"
                        .formatted(
                                result.path("version").asInt(),
                                result.path("changes").asInt(),
                                result.path("reports").asInt()),
                "Loaded: list version %d, %d changes, %d new reports."
                        .formatted(
                                result.path("version").asInt(),
                                result.path("changes").asInt(),
                                result.path("reports").asInt()));
        passwords(done);
        return 0;
    }

    /** First passwords are told once; who must know them reads them here. */
    private void passwords(JsonNode done) throws Exception {
        JsonNode made = server.post(path(done) + "/passwords", Map.of());
        if (!made.isEmpty()) {
            terminal.say("新账号及首次登录口令（仅显示一次）：", "New accounts and first passwords (shown once):");
        }
        for (JsonNode account : made) {
            terminal.out()
                    .println(
                            "  %-24s %s"
                                    .formatted(
                                            ImportReport.text(account, "login"),
                                            ImportReport.text(account, "password")));
        }
    }

    /** Follows the work to its end; whoever presses Ctrl-C meanwhile stops it at the server too. */
    private JsonNode waited(JsonNode started) throws Exception {
        Thread stop = new Thread(() -> cancel(started));
        Runtime.getRuntime().addShutdownHook(stop);
        JsonNode ended = followed(started);
        Runtime.getRuntime().removeShutdownHook(stop);
        return ended;
    }

    private void cancel(JsonNode started) {
        try {
            server.delete(path(started));
            terminal.complain("\n已取消，清单没有变化。", "\nCancelled; the list is as it was.");
        } catch (Exception tooLate) {
            terminal.complain(
                    "\n已在写入，无法取消。", "\nIt is being loaded already and cannot be cancelled.");
        }
    }

    private JsonNode followed(JsonNode started) throws Exception {
        JsonNode now = started;
        boolean shown = false;
        while (RUNNING.contains(ImportReport.text(now, "state"))) {
            if (terminal.interactive()) {
                progress(now);
                shown = true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            now = server.get(path(now));
        }
        if (shown) {
            terminal.err().print("\r\u001b[K");
        }
        return now;
    }

    private void progress(JsonNode now) {
        long total = now.path("progress").path("total").asLong();
        long done = now.path("progress").path("done").asLong();
        int percent = total == 0 ? 0 : (int) (100 * done / total);
        String bar = "█".repeat(percent / 5) + "·".repeat(20 - Math.min(20, percent / 5));
        String what =
                switch (ImportReport.text(now, "state")) {
                    case "READING" -> terminal.text("读取", "reading");
                    case "APPLYING" -> terminal.text("装载", "loading");
                    default -> terminal.text("核对", "checking");
                };
        terminal.err().printf("\r\u001b[K%s %s %d%%", what, bar, percent);
        terminal.err().flush();
    }

    private static String path(JsonNode found) {
        return "/api/imports/" + ImportReport.text(found, "id");
    }
}
