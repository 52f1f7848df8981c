package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fault trial (故障试验), {@code ./guatu test faults}: runs the packaged product under load, breaks
 * it in every way of the list, and compares what clients were told with what the server holds.
 * Passes when nothing acknowledged is lost, nothing is invented, nothing stands twice, the sealed
 * ledger verifies, what is derived equals a rebuild, and all recovers without a hand.
 */
public final class Faults {

    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final String LOGIN = "shibei-zj";
    private static final String LINE = "| %-15s | %6s | %6s | %7s | %7s | %4s | %8s | %7s | %s%n";

    private final Trial trial;
    private final List<String> only;

    private Faults(Trial trial, List<String> only) {
        this.trial = trial;
        this.only = only;
    }

    /**
     * Arguments: the folder of the packaged application, the folder of the project, then the names
     * of scenarios; without names all.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("guatu-faults-");
        @Nullable String older = System.getenv("GUATU_OLDER_APP");
        Trial trial =
                new Trial(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        folder,
                        older == null ? null : Path.of(older));
        Faults faults = new Faults(trial, List.of(arguments).subList(2, arguments.length));
        System.out.println("试验目录 / folder of the trial: " + folder);
        boolean holds = faults.run();
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws InterruptedException {
        System.out.printf(
                LINE,
                "scenario",
                "rounds",
                "acked",
                "unknown",
                "refused",
                "lost",
                "invented",
                "doubled",
                "what");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: | ---");
        boolean holds = true;
        for (Ground.Kind kind : Grounds.ALL) {
            if (kind.names().stream().anyMatch(this::isWanted)) {
                holds &= onGround(kind);
            }
        }
        return holds;
    }

    private boolean isWanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /**
     * A ground that cannot be put up is named and counts as failed: what was not tried is not
     * shown.
     */
    private boolean onGround(Ground.Kind kind) throws InterruptedException {
        try (Ground ground = kind.opening().open(trial)) {
            return runAll(ground);
        } catch (IOException e) {
            System.out.println("| " + String.join(", ", kind.names()) + " | — | " + e.getMessage());
            return false;
        }
    }

    private boolean runAll(Ground ground) throws IOException, InterruptedException {
        Product product = ground.product();
        product.start();
        try {
            trial.loadExample(product);
            Client client = Client.signedIn(product, LOGIN);
            Witness witness = new Witness(product, client, trial.folder());
            String milestone = client.openMilestone();
            boolean holds = true;
            for (Scenario scenario : ground.scenarios()) {
                if (isWanted(scenario.name())) {
                    holds &= run(ground, client, witness, milestone, scenario);
                }
            }
            boolean boardHolds = ground.mayLose() || boardHolds(product, witness);
            return holds && boardHolds;
        } finally {
            product.stop();
        }
    }

    private static boolean run(
            Ground ground, Client client, Witness witness, String milestone, Scenario scenario)
            throws IOException, InterruptedException {
        Load load = new Load(client, milestone, scenario.name(), scenario.clients());
        boolean recovers = load.flows(50, RECOVERY);
        for (int round = 0; round < scenario.rounds() && recovers; round++) {
            scenario.breaking().once(ground.product(), load);
            recovers = load.flows(20, RECOVERY);
        }
        load.close();
        long unknown = load.count(Fate.UNKNOWN);
        load.settle();
        Verdict verdict = Verdict.of(client, milestone, scenario.name(), load.book(), unknown);
        String complaint = witness.complaint() + ground.complaint(client);
        System.out.printf(
                LINE,
                scenario.name(),
                scenario.rounds(),
                verdict.acknowledged(),
                verdict.unknown(),
                verdict.refused(),
                verdict.lost(),
                verdict.invented(),
                verdict.doubled(),
                scenario.what() + (recovers ? "" : "; NO RECOVERY") + said(complaint));
        return verdict.holds(ground.mayLose())
                && recovers
                && complaint.isEmpty()
                && load.count(Fate.UNKNOWN) == 0;
    }

    private static String said(String complaint) {
        return complaint.isEmpty() ? "" : "; " + complaint;
    }

    private static boolean boardHolds(Product product, Witness witness)
            throws IOException, InterruptedException {
        String before = witness.board();
        product.stop();
        product.start();
        String difference = Witness.difference("BOARD", before, witness.board());
        if (!difference.isEmpty()) {
            System.out.println(difference);
        }
        return difference.isEmpty();
    }
}
