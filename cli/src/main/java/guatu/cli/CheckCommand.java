package guatu.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code check FILE}: hands a draft to the running server, prints its figures with their verdicts,
 * and saves the draft with comments and the sign-off sheet (核稿).
 */
final class CheckCommand implements Command {

    private static final Set<String> WITH_VALUE =
            Set.of("--date", "--title", "--place", "--out", "--sheet", "--article", "--lang");
    private static final Set<String> FLAGS = Set.of("--json", "--published", "--all");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu check 文稿.docx|pdf|txt|html [选项]
                  --date 年-月-日     刊发日期；“今年”“前三季度”按它推算，不写则取数据日期
                  --published        已经刊发的稿件
                  --title 标题  --place 区市代码  --article 稿件编号（送核新的一稿）
                  --out 文件.docx     带批注的 Word，默认存为“文稿.批注.docx”
                  --sheet 文件.xlsx   另存核稿单（.xlsx 或 .docx）
                  --all              一致的也列出
                  --json             只打印 JSON
                退出码：0 全部一致或已处理；1 有待处理的数据或失败；2 用法不对。\
                """,
                """
                Usage: guatu check DRAFT.docx|pdf|txt|html [options]
                  --date YYYY-MM-DD  day of publication; without it the status date
                  --published        the article is out already
                  --title TITLE  --place DISTRICT  --article ID (a further version)
                  --out FILE.docx    the draft with comments; by default DRAFT.批注.docx
                  --sheet FILE.xlsx  the sign-off sheet too (.xlsx or .docx)
                  --all              list the figures that agree too
                  --json             print JSON only
                Exit code: 0 nothing is open; 1 some are open, or it failed; 2 called wrongly.\
                """);
    }

    @Override
    public int run(List<String> given, Terminal system) throws Exception {
        Arguments arguments = Arguments.read(given, WITH_VALUE, FLAGS);
        Terminal terminal = arguments.speaking(system);
        if (arguments.words().size() != 1 || !arguments.unknown().isEmpty()) {
            terminal.complain(help(terminal), help(terminal));
            return 2;
        }
        Path file = arguments.file(terminal);
        if (file == null) {
            return 2;
        }
        return Server.use(terminal, server -> check(server, file, arguments, terminal));
    }

    private static int check(Server server, Path file, Arguments arguments, Terminal terminal)
            throws IOException, InterruptedException, Server.RefusedException {
        JsonNode checked = server.upload("/api/articles" + query(arguments), file);
        if (arguments.has("--json")) {
            terminal.out().println(checked);
        } else {
            new CheckReport(terminal, arguments.has("--all")).print(checked);
        }
        String id = checked.path("id").asString("");
        String version = "?draft=" + checked.path("no").asInt();
        Path out = out(file, arguments);
        Files.write(out, server.download("/api/articles/" + id + "/commented.docx" + version));
        String sheet = arguments.value("--sheet");
        if (sheet != null) {
            String kind = sheet.endsWith(".docx") ? "docx" : "xlsx";
            byte[] content = server.download("/api/articles/" + id + "/sheet." + kind + version);
            Files.write(Path.of(sheet), content);
        }
        if (!arguments.has("--json")) {
            terminal.say("带批注的文稿：" + out, "Draft with comments: " + out);
        }
        return checked.path("open").asInt() == 0 ? 0 : 1;
    }

    private static Path out(Path file, Arguments arguments) {
        String wanted = arguments.value("--out");
        if (wanted != null) {
            return Path.of(wanted);
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".批注.docx");
    }

    private static String query(Arguments arguments) {
        StringBuilder query = new StringBuilder("?out=" + arguments.has("--published"));
        add(query, "published", arguments.value("--date"));
        add(query, "title", arguments.value("--title"));
        add(query, "place", arguments.value("--place"));
        add(query, "article", arguments.value("--article"));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
