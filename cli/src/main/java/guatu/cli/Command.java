package guatu.cli;

import java.util.List;

/** One command (命令) of the command line. */
interface Command {

    /** The word that calls it. */
    String name();

    /** Its page of help, in the terminal's language. */
    String help(Terminal terminal);

    /**
     * Runs the command.
     *
     * @param arguments what follows the command's word
     * @return the exit code: 0 done, 1 refused or failed, 2 called wrongly
     */
    int run(List<String> arguments, Terminal terminal) throws Exception;
}
