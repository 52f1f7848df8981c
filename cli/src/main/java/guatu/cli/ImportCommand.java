package guatu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code import FILE}: loads a list from Excel or CSV into the running server (导入). */
final class ImportCommand implements Command {

    private static final Set<String> WITH_VALUE =
            Set.of("--mode", "--reason", "--answer", "--default", "--lang", "--refused");
    private static final int NOT_EMPTY = 3;
    private static final Set<String> FLAGS =
            Set.of("--preview", "--yes", "--quiet", "--all-rows", "--if-empty");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text(
                """
                用法：guatu import 文件 [选项]
                  --preview           只预览：映射、合计核对、逐行结果，不装载
                  --yes               不再询问，直接装载
                  --mode all|without-refused   有退回行时：全部不装载（默认）| 装载其余各行
                  --reason "……"       变更依据，记入清单版本
                  --answer 名称=代码    回答待答问题，可多次；代码写 - 表示不在名录中
                  --default 列名=值     全表同一个值，可多次，如 --default 建设性质=新开工
                  --refused 文件       把退回的行连同原因存为 Excel 文件
                  --all-rows          预览时连不变的行也列出
                  --quiet             只打印问题和结果
                  --if-empty          系统里还没有清单时才装载
                退出码：0 已装载或预览无退回行；1 有退回行或失败；2 用法不对；3 已有清单（--if-empty）。\
                """,
                """
                Usage: guatu import FILE [options]
                  --preview           only show mapping, totals and every row; load nothing
                  --yes               load without asking
                  --mode all|without-refused   with refused rows: load nothing | load the rest
                  --reason "…"        why; kept with the new list version
                  --answer NAME=CODE  answer a question, repeatable; - for none of ours
                  --default COLUMN=VALUE       one value for the whole sheet, repeatable
                  --refused FILE      save the refused rows with their reasons as a workbook
                  --all-rows          list unchanged rows too
                  --quiet             print problems and the result only
                  --if-empty          only where there is no list yet
                Exit code: 0 loaded, or nothing refused; 1 refused or failed; 2 called wrongly;
                3 there is a list already (--if-empty).\
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
        return Server.use(terminal, server -> load(server, file, arguments, terminal));
    }

    private static int load(Server server, Path file, Arguments arguments, Terminal terminal)
            throws Exception {
        if (arguments.has("--if-empty") && !isEmpty(server)) {
            return NOT_EMPTY;
        }
        terminal.say("正在导入 " + file + " ……", "Importing " + file + " …");
        return new ImportRun(server, terminal, arguments).load(file);
    }

    private static boolean isEmpty(Server server) throws Exception {
        return server.get("/api/list").path("version").asInt() == 0;
    }
}
