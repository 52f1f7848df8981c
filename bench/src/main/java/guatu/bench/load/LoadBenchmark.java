package guatu.bench.load;

import guatu.bench.Benchmark;
import guatu.bench.faults.Client;
import guatu.bench.faults.Launch;
import guatu.bench.faults.OwnPostgres;
import guatu.bench.faults.Product;
import guatu.bench.faults.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The packaged product under load beside a bare Netty server on the same database (负载基准): JSON read
 * and report, with login, row rules and audit trail on; 200 open screens; memory at rest; start-up
 * from the cache beside the plain jar.
 */
public final class LoadBenchmark implements Benchmark {

    private static final int SCREENS = 200;

    /** As many as both have connections to PostgreSQL. */
    private static final int CLIENTS = 16;

    private static final String LOGIN = "shibei-zj";
    private static final int STARTS = 2;
    private static final Duration MEASURED = Duration.ofSeconds(12);
    private static final Duration REST = Duration.ofSeconds(15);
    private static final Set<String> PARTS = Set.of("start", "rest", "read", "screens", "report");

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String purpose() {
        return "requests per CPU second beside bare Netty; 200 screens; memory; start-up";
    }

    /**
     * Arguments: the folder of the packaged application, that of the project, and the parts to
     * measure; without parts all of them.
     */
    @Override
    public int run(List<String> arguments) throws Exception {
        Set<String> parts = new TreeSet<>(arguments.stream().skip(2).toList());
        if (arguments.size() < 2 || !PARTS.containsAll(parts)) {
            System.err.println("./guatu bench load [start] [rest] [read] [screens] [report]");
            return 1;
        }
        if (parts.isEmpty()) {
            parts.addAll(PARTS);
        }
        Path folder = Files.createTempDirectory("guatu-load-");
        Trial trial = new Trial(Path.of(arguments.get(0)), Path.of(arguments.get(1)), folder, null);
        try (OwnPostgres postgres = new OwnPostgres(trial, "postgres", List.of(), "localhost")) {
            Map<String, String> settings = postgres.settings("localhost");
            if (parts.contains("start")) {
                startUp(trial, settings);
            }
            if (parts.equals(Set.of("start"))) {
                return 0;
            }
            Product product =
                    new Product(
                            trial.app(),
                            folder.resolve("data"),
                            new Launch(settings, "2g", List.of()));
            product.start();
            try {
                measure(trial, product, postgres, parts);
            } finally {
                product.stop();
            }
        }
        return 0;
    }

    private static void measure(
            Trial trial, Product product, OwnPostgres postgres, Set<String> parts)
            throws Exception {
        trial.loadExample(product);
        if (parts.contains("rest")) {
            Product.pause(REST);
            System.out.printf("memory at rest: %d MB%n", product.residentMegabytes());
        }
        Client client = Client.signedIn(product, LOGIN);
        List<String> milestones = client.openMilestones();
        String milestone = milestones.getFirst();
        if (parts.contains("screens")) {
            Screens.measure(client, milestone, SCREENS);
        }
        Path portFile = trial.folder().resolve("peer.port");
        Process peer = peer(postgres, portFile, trial.folder().resolve("peer.log"));
        try {
            while (!Files.exists(portFile) || Files.size(portFile) == 0) {
                Product.pause(Duration.ofMillis(100));
            }
            Client bare = client.at("http://localhost:" + Files.readString(portFile));
            Sides sides = new Sides(product, client, peer.toHandle(), bare, postgres);
            if (parts.contains("read")) {
                compare("read", sides, (who, key) -> who.readReports(milestone));
            }
            if (parts.contains("report")) {
                compare("report", sides, (who, key) -> who.reported(one(milestones, key), key));
            }
        } finally {
            peer.destroy();
        }
    }

    /** Both servers on the one database. */
    private record Sides(
            Product product,
            Client client,
            ProcessHandle peer,
            Client bare,
            OwnPostgres postgres) {}

    /** The product sleeps while its peer is measured: it would follow what the peer writes. */
    private static void compare(String what, Sides sides, Sample.Asking asking)
            throws IOException, InterruptedException {
        Meter ours = new Meter(sides.product().handle(), sides.postgres());
        Sample.warm(ours, CLIENTS, key -> asking.ask(sides.client(), what + "/w/" + key));
        Sample guatu =
                Sample.of(ours, CLIENTS, MEASURED, key -> asking.ask(sides.client(), what + key));
        Meter its = new Meter(sides.peer(), sides.postgres());
        sides.product().signal("STOP");
        Sample netty;
        try {
            Sample.warm(its, CLIENTS, key -> asking.ask(sides.bare(), what + "/v/" + key));
            netty =
                    Sample.of(
                            its,
                            CLIENTS,
                            MEASURED,
                            key -> asking.ask(sides.bare(), what + "/p/" + key));
        } finally {
            sides.product().signal("CONT");
        }
        System.out.printf(
                "%-7s guatu %s; netty %s; ratio %.2f, with PostgreSQL's CPU time %.2f%n",
                what,
                guatu,
                netty,
                guatu.perCpuSecond() / netty.perCpuSecond(),
                guatu.perCpuSecondWithDatabase() / netty.perCpuSecondWithDatabase());
    }

    /** No milestone of a city is reported on ten thousand times. */
    private static String one(List<String> milestones, String key) {
        return milestones.get(Math.floorMod(key.hashCode(), milestones.size()));
    }

    private static Process peer(OwnPostgres postgres, Path portFile, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx2g", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(
                List.of(
                        NettyPeer.class.getName(),
                        postgres.settings("localhost").get("GUATU_DB_URL"),
                        "owner",
                        portFile.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /**
     * CPU seconds until it answers: the jar as it is built, the same unpacked, then unpacked with
     * the cache that a first run wrote, as the launcher starts it.
     */
    private static void startUp(Trial trial, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path cache = trial.folder().resolve("guatu.aot");
        Path data = trial.folder().resolve("start");
        Path unpacked = trial.app().resolve("guatu.jar");
        Path built = builtJar(trial.home().resolve("server/target"));
        start(unpacked, data, settings, List.of());
        double plain = least(built, data, settings, List.of());
        double loose = least(unpacked, data, settings, List.of());
        start(unpacked, data, settings, List.of("-XX:AOTCacheOutput=" + cache));
        double cached = least(unpacked, data, settings, List.of("-XX:AOTCache=" + cache));
        System.out.printf(
                "start-up: plain jar %.1f CPU s, unpacked %.1f, unpacked with the cache %.1f;"
                        + " ratio %.2f (to unpacked %.2f)%n",
                plain, loose, cached, cached / plain, cached / loose);
    }

    private static Path builtJar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No packaged jar in " + folder));
        }
    }

    private static double least(
            Path jar, Path data, Map<String, String> settings, List<String> options)
            throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < STARTS; i++) {
            least = Math.min(least, start(jar, data, settings, options));
        }
        return least;
    }

    private static double start(
            Path jar, Path data, Map<String, String> settings, List<String> options)
            throws IOException, InterruptedException {
        Product product = new Product(jar, data, new Launch(settings, "2g", options));
        product.start();
        double seconds = Meter.cpuSeconds(product.handle());
        product.stop();
        return seconds;
    }
}
