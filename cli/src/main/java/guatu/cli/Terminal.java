package guatu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints and asks (终端).
 *
 * @param interactive whether a person can answer questions here
 */
record Terminal(
        PrintStream out,
        PrintStream err,
        BufferedReader in,
        boolean english,
        boolean interactive,
        Map<String, String> environment) {

    /** The terminal this process was started from. */
    static Terminal system() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                speaksEnglish(environment),
                hasPerson(),
                environment);
    }

    // Error Prone says never null; with redirected streams the console of JDK 25 still is.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasPerson() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Whether the environment asks for English; anything else is served in Chinese. */
    static boolean speaksEnglish(Map<String, String> environment) {
        for (String variable : new String[] {"GUATU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String language = environment.getOrDefault(variable, "");
            if (!language.isEmpty()) {
                return language.startsWith("en");
            }
        }
        return false;
    }

    /** The same terminal speaking the other language. */
    Terminal in(boolean inEnglish) {
        return new Terminal(out, err, in, inEnglish, interactive, environment);
    }

    /** The sentence in the terminal's language. */
    String text(String chinese, String inEnglish) {
        return english ? inEnglish : chinese;
    }

    void say(String chinese, String inEnglish) {
        out.println(text(chinese, inEnglish));
    }

    void complain(String chinese, String inEnglish) {
        err.println(text(chinese, inEnglish));
    }

    /** Asks and waits; null when nobody can answer. */
    @Nullable String ask(String chinese, String inEnglish) throws IOException {
        out.print(text(chinese, inEnglish) + " ");
        out.flush();
        return in.readLine();
    }
}
