package guatu.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A terminal whose output a test can read back and whose answers it gives beforehand. */
final class RecordedTerminal {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    private RecordedTerminal(boolean english, String answers, Map<String, String> environment) {
        terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new BufferedReader(new StringReader(answers)),
                        english,
                        !answers.isEmpty(),
                        environment);
    }

    static RecordedTerminal chinese() {
        return new RecordedTerminal(false, "", Map.of());
    }

    static RecordedTerminal english() {
        return new RecordedTerminal(true, "", Map.of());
    }

    static RecordedTerminal answering(String answers, Map<String, String> environment) {
        return new RecordedTerminal(false, answers, environment);
    }

    Terminal terminal() {
        return terminal;
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
