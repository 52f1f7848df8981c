package guatu.cli;

import guatu.document.DocumentFile;
import guatu.document.UnreadableException;
import guatu.figures.claim.Kind.Group;
import guatu.figures.reading.ClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code figures FILE... [--json] [--date 2022-12-20]}: the figures of documents (数据提取), as a table
 * or as JSON lines.
 */
final class FiguresCommand implements Command {

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu figures 文件... [--json] [--date 年-月-日]
                列出文稿（docx、html、pdf、txt）中的数据：数值、单位、概数词、对象、地点、时段。
                --json  每条数据一行 JSON
                --date  发稿日期，用来推算“前三季度”“9月12日”是哪一年
                """,
                """
                Usage: guatu figures FILE... [--json] [--date YYYY-MM-DD]
                Lists the figures of documents (docx, html, pdf, txt): value, unit, qualifier,
                subject, place, period.
                --json  one figure a line, as JSON
                --date  day of publication, from which periods without a year are dated
                """);
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws IOException {
        List<Path> files = new ArrayList<>();
        boolean json = false;
        LocalDate published = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--date") && i + 1 < arguments.size()) {
                published = day(arguments.get(++i), terminal);
                if (published == null) {
                    return 2;
                }
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty()) {
            terminal.err().println(help(terminal));
            return 2;
        }
        return run(files, json, published, terminal);
    }

    private static @Nullable LocalDate day(String written, Terminal terminal) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            terminal.complain(
                    "“%s”不是日期；请写成 2022-12-20。".formatted(written),
                    "\"%s\" is no date; write 2022-12-20.".formatted(written));
            return null;
        }
    }

    private static int run(
            List<Path> files, boolean json, @Nullable LocalDate published, Terminal terminal) {
        int code = 0;
        for (Path file : files) {
            try {
                check(file, terminal);
                print(file, json, published, terminal);
            } catch (IOException e) {
                terminal.complain(
                        "%s 读不了：%s".formatted(file, e.getMessage()),
                        "%s cannot be read: %s".formatted(file, e.getMessage()));
                code = 1;
            }
        }
        return code;
    }

    private static void check(Path file, Terminal terminal) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(
                    terminal.text("这是文件夹；请写出其中的文件", "it is a folder; name the files in it"));
        }
        if (!Files.isReadable(file)) {
            throw new IOException(terminal.text("没有这个文件", "there is no such file"));
        }
    }

    private static String text(Path file, Terminal terminal) throws IOException {
        String name = file.getFileName().toString();
        try {
            return DocumentFile.read(Files.readAllBytes(file), name, Integer.MAX_VALUE).text();
        } catch (UnreadableException refused) {
            throw new IOException(UnreadText.of(refused, terminal), refused);
        }
    }

    private static void print(
            Path file, boolean json, @Nullable LocalDate published, Terminal terminal)
            throws IOException {
        String text = text(file, terminal);
        if (json) {
            String document = withoutEnding(file.getFileName().toString());
            LinkedClaims lines =
                    new LinkedClaims(
                            text,
                            (claim, links) ->
                                    terminal.out().println(ClaimJson.line(document, claim, links)));
            ClaimReader.read(text, published, lines);
            lines.finish();
            return;
        }
        terminal.out().println(ClaimTable.head(terminal));
        AtomicInteger figures = new AtomicInteger();
        ClaimReader.read(
                text,
                published,
                claim -> {
                    if (claim.kind().group() != Group.IGNORED) {
                        figures.incrementAndGet();
                        terminal.out().println(ClaimTable.line(claim, terminal));
                    }
                });
        terminal.say(
                "%s：%d 条数据".formatted(file.getFileName(), figures.get()),
                "%s: %d figures".formatted(file.getFileName(), figures.get()));
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
