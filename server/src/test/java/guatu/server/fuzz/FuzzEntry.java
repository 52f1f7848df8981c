package guatu.server.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Jazzer comes in (模糊测试入口): {@code -Dguatu.fuzz.target} names the parser. */
public final class FuzzEntry {

    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(System.getProperty("guatu.fuzz.target", "TABLE"));

    private FuzzEntry() {}

    /** Called by Jazzer over and over. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        TARGET.read(input);
    }

    /** Writes the corpus of a target into a folder, for Jazzer to begin with. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (var file : Corpus.of(TARGET).entrySet()) {
            String name = file.getKey().replace('/', '_');
            Files.write(folder.resolve(name), file.getValue());
        }
    }
}
