package guatu.cli;

import java.util.List;

/** Finds the command and runs it (入口). */
public final class Main {

    static final List<Command> COMMANDS =
            List.of(
                    new SummaryCommand(),
                    new ImportCommand(),
                    new MapCommand(),
                    new FiguresCommand(),
                    new IndicatorsCommand(),
                    new RebuildCommand(),
                    new CheckCommand(),
                    new VerifyCommand(),
                    new PlanCommand());

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Terminal.system()));
    }

    static int run(List<String> arguments, Terminal terminal) {
        if (arguments.isEmpty()) {
            return unknown("", terminal);
        }
        String word = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        for (Command command : COMMANDS) {
            if (command.name().equals(word)) {
                return run(command, rest, terminal);
            }
        }
        return unknown(word, terminal);
    }

    private static int run(Command command, List<String> arguments, Terminal terminal) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            terminal.out().println(command.help(terminal));
            return 0;
        }
        try {
            return command.run(arguments, terminal);
        } catch (Exception e) {
            terminal.complain(
                    "%s 未完成：%s".formatted(command.name(), e.getMessage()),
                    "%s did not finish: %s".formatted(command.name(), e.getMessage()));
            return 1;
        }
    }

    private static int unknown(String word, Terminal terminal) {
        String known = String.join("、", COMMANDS.stream().map(Command::name).toList());
        terminal.complain(
                "没有“%s”这个命令；可用：%s。".formatted(word, known),
                "No command \"%s\"; there are: %s.".formatted(word, known.replace("、", ", ")));
        return 2;
    }
}
