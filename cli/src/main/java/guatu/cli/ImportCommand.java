package guatu.cli;

import java.util.List;

/** {@code import FILE}: loads a list from Excel or CSV into the running server (导入). */
final class ImportCommand implements Command {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help(Terminal terminal) {
        return terminal.text("用法：guatu import 文件", "Usage: guatu import FILE");
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        terminal.complain(help(terminal), help(terminal));
        return 2;
    }
}
