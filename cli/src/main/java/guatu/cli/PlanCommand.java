package guatu.cli;

import guatu.paper.PaperSize;
import guatu.planfile.PlanFile;
import guatu.planfile.PlanFileException;
import guatu.planfile.PlanFiles;
import guatu.planfile.PlanFormat;
import guatu.planfile.PlanWriting;
import guatu.schedule.profile.MicrosoftProject;
import guatu.schedule.profile.Primavera;
import guatu.schedule.profile.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan FILE}: dates a plan of Microsoft Project or Primavera, and shows or writes it (计划计算).
 */
final class PlanCommand implements Command {
    private static final Set<String> WITH_VALUE =
            Set.of(
                    "--format",
                    "--out",
                    "--paper",
                    "--profile",
                    "--project",
                    "--why",
                    "--paths",
                    "--to",
                    "--against");
    private static final Set<String> FLAGS = Set.of("--critical", "--check");
    private static final Set<String> CHARTS = Set.of("svg", "pdf");

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu plan 文件 [选项]
                计算 Microsoft Project（MPP、MSPDI）或 Primavera（XER、PMXML）计划的日期、时差和关键线路。
                --format 格式   table（默认）、csv、json、svg、pdf、mspdi、xer、pmxml
                --out 文件      写入文件；不写 --format 时按扩展名（.csv .json .svg .pdf .xer .xml）
                --paper A4…A0   PDF 的纸张，默认 A3
                --critical      只列关键工作
                --check         DCMA 14 点检查、逆序进展
                --why 编号      这项工作为什么在那天完成，逐步溯因
                --paths 个数    多重浮动路径；--to 编号 指定到哪项工作，默认到最后完成的
                --against 文件  与另一个计划逐项比较
                --profile p6|msp  计算口径，默认按文件来源
                --project 名称  文件里有几个项目时选一个
                """,
                """
                Usage: guatu plan FILE [options]
                Dates a plan of Microsoft Project (MPP, MSPDI) or Primavera (XER, PMXML): dates,
                float, critical path.
                --format F      table (default), csv, json, svg, pdf, mspdi, xer, pmxml
                --out FILE      writes a file; without --format by its ending
                --paper A4…A0   sheets of the PDF, A3 by default
                --critical      only what is critical
                --check         DCMA 14 points, progress out of sequence
                --why CODE      why this activity finishes when it does, step by step
                --paths N       multiple float paths; --to CODE to which activity
                --against FILE  compares with another plan, activity by activity
                --profile p6|msp  whose rules; by default those of the file's program
                --project NAME  one of several projects in the file
                """);
    }

    @Override
    public int run(List<String> given, Terminal terminal) throws IOException {
        Arguments arguments = Arguments.read(given, WITH_VALUE, FLAGS);
        String problem = problem(arguments, terminal);
        if (problem != null) {
            terminal.err().println(problem);
            terminal.err().println(help(terminal));
            return 2;
        }
        List<PlanReport> reports = reports(arguments.words().getFirst(), arguments, terminal);
        if (reports.isEmpty()) {
            return 1;
        }
        int code = 0;
        for (int i = 0; i < reports.size(); i++) {
            code = Math.max(code, show(reports.get(i), i, reports.size(), arguments, terminal));
        }
        return code;
    }

    private static @Nullable String problem(Arguments arguments, Terminal terminal) {
        if (!arguments.unknown().isEmpty()) {
            return terminal.text("没有这个选项：", "No such option: ")
                    + String.join(" ", arguments.unknown());
        }
        if (arguments.words().size() != 1) {
            return terminal.text("请给出一个计划文件。", "Give one plan file.");
        }
        String format = format(arguments);
        boolean known =
                List.of("table", "csv", "json", "svg", "pdf").contains(format)
                        || (PlanFormat.named(format) != null
                                && PlanFormat.valueOf(format.toUpperCase(Locale.ROOT))
                                        .isWritable());
        if (!known) {
            return terminal.text("不能输出的格式：", "No such format to write: ") + format;
        }
        if (arguments.value("--out") == null
                && !List.of("table", "csv", "json", "svg").contains(format)) {
            return terminal.text("请用 --out 指定文件。", "Name the file with --out.");
        }
        return number(arguments.value("--paths")) < 0
                ? terminal.text("--paths 后面要写个数。", "--paths needs a number.")
                : null;
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    /** The format asked for, or the one a file's ending tells. */
    private static String format(Arguments arguments) {
        String format = arguments.value("--format");
        if (format != null) {
            return format.toLowerCase(Locale.ROOT);
        }
        String out = arguments.value("--out");
        if (out == null) {
            return "table";
        }
        String ending = out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv", "json", "svg", "pdf", "xer" -> ending;
            case "xml" -> "mspdi";
            case "txt" -> "table";
            default -> ending;
        };
    }

    private static List<PlanReport> reports(String name, Arguments arguments, Terminal terminal)
            throws IOException {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            terminal.complain("没有这个文件：" + path, "No such file: " + path);
            return List.of();
        }
        var reports = new ArrayList<PlanReport>();
        try {
            String wanted = arguments.value("--project");
            for (PlanFile file : PlanFiles.read(Files.readAllBytes(path))) {
                if (wanted == null || file.name().equals(wanted)) {
                    reports.add(PlanReport.of(file, profile(file, arguments)));
                }
            }
            if (reports.isEmpty()) {
                terminal.complain("文件里没有项目“" + wanted + "”。", "No project “" + wanted + "”.");
            }
        } catch (PlanFileException refused) {
            String said = new PlanWords(terminal).of(refused.problem());
            terminal.complain(path + "：" + said, path + ": " + said);
        }
        return reports;
    }

    private static Profile profile(PlanFile file, Arguments arguments) {
        String asked = arguments.value("--profile");
        if (asked == null) {
            return file.profile();
        }
        return asked.equalsIgnoreCase("p6") ? new Primavera() : new MicrosoftProject();
    }

    private static int show(
            PlanReport report, int number, int of, Arguments arguments, Terminal terminal)
            throws IOException {
        var checks = new PlanChecks(report, terminal);
        String why = arguments.value("--why");
        String to = arguments.value("--to");
        int paths = number(arguments.value("--paths"));
        boolean found = true;
        if (arguments.has("--check")) {
            checks.check(profile(report.file(), arguments));
        } else if (why != null) {
            found = checks.why(why);
        } else if (paths > 0) {
            found = checks.paths(to == null ? "" : to, paths);
        } else if (arguments.value("--against") != null) {
            return compare(report, arguments, terminal);
        } else {
            write(report, number, of, arguments, terminal);
        }
        if (!found) {
            terminal.complain("计划里没有这项工作。", "There is no such activity in the plan.");
        }
        return found ? 0 : 1;
    }

    private static int compare(PlanReport report, Arguments arguments, Terminal terminal)
            throws IOException {
        String other = arguments.value("--against");
        List<PlanReport> before = other == null ? List.of() : reports(other, arguments, terminal);
        if (before.isEmpty()) {
            return 1;
        }
        new PlanDifferences(before.getFirst(), report, terminal).print();
        return 0;
    }

    private static void write(
            PlanReport report, int number, int of, Arguments arguments, Terminal terminal)
            throws IOException {
        String format = format(arguments);
        String out = arguments.value("--out");
        if (out == null) {
            print(report, format, arguments, terminal);
            return;
        }
        Path path = Path.of(of == 1 ? out : numbered(out, number + 1));
        if (format.equals("table")) {
            throw new IOException(terminal.text("表格只打印，不写文件", "a table is printed only"));
        }
        byte[] written = bytes(report, format, arguments, terminal);
        Files.write(path, written);
        terminal.say("已写入 " + path, "Written: " + path);
        if (!CHARTS.contains(format)) {
            new PlanTable(report, terminal).problems();
        }
        if (PlanFormat.named(format) != null) {
            readAgain(report, written, terminal);
        }
    }

    /** What the program that will open the file dates otherwise, by its own rules. */
    private static void readAgain(PlanReport report, byte[] written, Terminal terminal)
            throws IOException {
        try {
            PlanFile again = PlanFiles.read(written).getFirst();
            new PlanDifferences(report, PlanReport.of(again, again.profile()), terminal)
                    .printMoved(
                            again.format().isPrimavera()
                                    ? terminal.text(
                                            "Primavera 按自己的规则，以下工作日期不同：",
                                            "Primavera’s own rules date these otherwise:")
                                    : terminal.text(
                                            "Microsoft Project 按自己的规则，以下工作日期不同：",
                                            "Microsoft Project’s own rules date these otherwise:"));
        } catch (PlanFileException unreadable) {
            throw new IOException(new PlanWords(terminal).of(unreadable.problem()), unreadable);
        }
    }

    private static String numbered(String out, int number) {
        int dot = out.lastIndexOf('.');
        return dot < 0
                ? out + "-" + number
                : out.substring(0, dot) + "-" + number + out.substring(dot);
    }

    private static void print(
            PlanReport report, String format, Arguments arguments, Terminal terminal)
            throws IOException {
        if (format.equals("table")) {
            new PlanTable(report, terminal).print(arguments.has("--critical"));
            return;
        }
        terminal.out()
                .print(
                        new String(
                                bytes(report, format, arguments, terminal),
                                StandardCharsets.UTF_8));
        terminal.out().println();
    }

    private static byte[] bytes(
            PlanReport report, String format, Arguments arguments, Terminal terminal)
            throws IOException {
        String paper = arguments.value("--paper");
        return switch (format) {
            case "csv" -> PlanCsv.of(report).getBytes(StandardCharsets.UTF_8);
            case "json" -> PlanJson.of(report).getBytes(StandardCharsets.UTF_8);
            case "svg" -> new PlanGantt(report, terminal).svg().getBytes(StandardCharsets.UTF_8);
            case "pdf" ->
                    new PlanGantt(report, terminal).pdf(PaperSize.of(paper == null ? "A3" : paper));
            default -> plan(report, format);
        };
    }

    private static byte[] plan(PlanReport report, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        PlanFormat wanted = PlanFormat.valueOf(format.toUpperCase(Locale.ROOT));
        PlanWriting.write(report.file(), report.dated(), report.critical(), wanted, out);
        return out.toByteArray();
    }
}
