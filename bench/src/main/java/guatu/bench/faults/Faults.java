package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The fault trial (故障试验), {@code ./guatu test faults}: runs the packaged product under load, breaks
 * it in every way of the list, and compares what clients were told with what the journal holds.
 * Passes when nothing acknowledged is lost, nothing is invented and nothing stands twice.
 */
public final class Faults {

    private static final int CLIENTS = 8;
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final String LOGIN = "shibei-zj";

    private final Path app;
    private final Path home;
    private final Path folder;
    private final List<String> only;

    private Faults(Path app, Path home, Path folder, List<String> only) {
        this.app = app;
        this.home = home;
        this.folder = folder;
        this.only = only;
    }

    /**
     * Arguments: the folder of the packaged application, the folder of the project, then the names
     * of scenarios; without names all.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("guatu-faults-");
        Faults faults =
                new Faults(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        folder,
                        List.of(arguments).subList(2, arguments.length));
        System.out.println("试验目录 / folder of the trial: " + folder);
        boolean holds = faults.run();
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        System.out.printf(
                "%-14s %6s %8s %8s %8s %6s %8s %8s  %s%n",
                "scenario",
                "rounds",
                "acked",
                "unknown",
                "refused",
                "lost",
                "invented",
                "doubled",
                "what");
        boolean holds = true;
        List<Scenario> embedded = wanted(EmbeddedScenarios.all());
        if (!embedded.isEmpty()) {
            Product product = new Product(app, folder.resolve("embedded"), Map.of());
            holds = runAll(product, embedded);
        }
        List<Scenario> line = wanted(LineScenarios.names());
        if (!line.isEmpty()) {
            try (LineScenarios scenarios = new LineScenarios(app, folder)) {
                holds &= runAll(scenarios.product(), wanted(scenarios.all()));
            }
        }
        if (only.isEmpty() || only.contains("disk-full")) {
            holds &= new DiskFull(app, folder).isPossible() && runDiskFull();
        }
        return holds;
    }

    private boolean runDiskFull() throws IOException, InterruptedException {
        try (DiskFull disk = new DiskFull(app, folder)) {
            return runAll(disk.product(), List.of(disk.scenario()));
        }
    }

    private List<Scenario> wanted(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> only.isEmpty() || only.contains(scenario.name()))
                .toList();
    }

    private boolean runAll(Product product, List<Scenario> scenarios)
            throws IOException, InterruptedException {
        product.start();
        try {
            loadExample(product);
            Client client = Client.signedIn(product, LOGIN);
            String milestone = openMilestone(client);
            boolean holds = true;
            for (Scenario scenario : scenarios) {
                holds &= run(product, client, milestone, scenario);
            }
            return holds;
        } finally {
            product.stop();
        }
    }

    private static boolean run(Product product, Client client, String milestone, Scenario scenario)
            throws IOException, InterruptedException {
        Load load = new Load(client, milestone, scenario.name(), CLIENTS);
        boolean recovers = load.flows(50, RECOVERY);
        for (int round = 0; round < scenario.rounds() && recovers; round++) {
            scenario.breaking().once(product, load);
            recovers = load.flows(20, RECOVERY);
        }
        load.close();
        long unknown = load.count(Fate.UNKNOWN);
        load.settle();
        Verdict verdict = Verdict.of(client, milestone, scenario.name(), load.book(), unknown);
        System.out.printf(
                "%-14s %6d %8d %8d %8d %6d %8d %8d  %s%s%n",
                scenario.name(),
                scenario.rounds(),
                verdict.acknowledged(),
                verdict.unknown(),
                verdict.refused(),
                verdict.lost(),
                verdict.invented(),
                verdict.doubled(),
                scenario.what(),
                recovers ? "" : "  NO RECOVERY");
        return verdict.holds() && recovers && load.count(Fate.UNKNOWN) == 0;
    }

    /** By the product's own command line, as a user does. */
    private void loadExample(Product product) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "./guatu",
                                "import",
                                "examples/qingdao-2022/qingdao-2022.xlsx",
                                "--yes",
                                "--quiet",
                                "--reason",
                                "故障试验"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("GUATU_DATA", product.data().toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("import.log").toFile());
        if (builder.start().waitFor() != 0) {
            throw new IOException(
                    "The example was not loaded; see " + folder.resolve("import.log"));
        }
    }

    /** A milestone of the account's own that takes reports of progress. */
    private static String openMilestone(Client client) throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        collect(client.get("/api/duties"), keys);
        for (String key : keys) {
            if (client.report(key, "probe/" + key) == Fate.ACKNOWLEDGED) {
                return key;
            }
        }
        throw new IOException("No milestone of " + LOGIN + " takes a report: " + keys);
    }

    private static void collect(JsonNode node, List<String> keys) {
        if (node.isObject() && node.has("key") && node.has("project")) {
            keys.add(node.path("key").asString());
        }
        node.forEach(child -> collect(child, keys));
    }
}
