package guatu.bench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
public record Trial(Path app, Path home, Path folder, @Nullable Path older) {

    /** The programs of PostgreSQL that come with the product, unpacked once. */
    Path postgresPrograms() throws IOException, InterruptedException {
        Path unpacked = folder.resolve("programs").resolve("postgres-program");
        if (!Files.exists(unpacked)) {
            Product first = product("programs", Launch.PLAIN);
            first.start();
            first.stop();
        }
        return unpacked;
    }

    /** The product on trial, not started yet. */
    Product product(String data, Launch launch) throws IOException {
        return new Product(app, folder.resolve(data), launch);
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

    /** By the product's own command line, as a user does. */
    public void loadExample(Product product) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        for (List<String> words :
                List.of(
                        List.of(
                                "import",
                                "examples/qingdao-2022/qingdao-2022.xlsx",
                                "--yes",
                                "--quiet",
                                "--reason",
                                "故障试验"),
                        List.of("indicators", "examples/qingdao-2022/indicators.json"))) {
            List<String> command = new ArrayList<>(List.of(java, "-cp"));
            command.add(System.getProperty("java.class.path"));
            command.add("guatu.cli.Main");
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
            builder.environment().put("GUATU_DATA", product.data().toString());
            Path log = folder.resolve("import.log");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            if (builder.start().waitFor() != 0) {
                throw new IOException("The example was not loaded; see " + log);
            }
        }
    }
}
