package guatu.bench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trial has at hand (试验条件).
 *
 * @param app folder of the packaged application
 * @param home folder of the project, for its example
 * @param folder where everything of the trial goes
 * @param older folder of an older packaged application, to upgrade from; null when there is none
 */
record Trial(Path app, Path home, Path folder, @Nullable Path older) {

    /** The programs of PostgreSQL that come with the product, unpacked once. */
    Path postgresPrograms() throws IOException, InterruptedException {
        Path data = folder.resolve("programs");
        Path unpacked = data.resolve("postgres-program");
        if (!Files.exists(unpacked)) {
            Product first = new Product(app, data, Launch.PLAIN);
            first.start();
            first.stop();
        }
        return unpacked;
    }

    /** Runs a program of the system to its end. */
    static void command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + said.strip());
        }
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
