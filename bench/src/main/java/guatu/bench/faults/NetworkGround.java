package guatu.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** PostgreSQL in a network namespace of its own, and the cable between cut (断网). */
final class NetworkGround extends Ground {

    static final List<String> NAMES = List.of("net-both", "net-to-app", "net-to-database");

    private static final String SPACE = "guatu-faults";
    private static final String NEAR = "gtf0";
    private static final String FAR = "gtf1";
    private static final String APP = "10.231.7.1";
    private static final String DATABASE = "10.231.7.2";
    private static final Duration CUT = Duration.ofSeconds(20);

    private final OwnPostgres postgres;

    NetworkGround(Trial trial) throws IOException, InterruptedException {
        if (!Trial.isRoot()) {
            throw new IOException("network namespaces need root");
        }
        ip("netns add " + SPACE);
        ip("link add " + NEAR + " type veth peer name " + FAR);
        ip("link set " + FAR + " netns " + SPACE);
        ip("addr add " + APP + "/30 dev " + NEAR);
        ip("link set " + NEAR + " up");
        inside("addr add " + DATABASE + "/30 dev " + FAR);
        inside("link set " + FAR + " up");
        inside("link set lo up");
        OwnPostgres apart =
                new OwnPostgres(
                        trial, "network-postgres", List.of("ip", "netns", "exec", SPACE), DATABASE);
        super(trial.product("network", Launch.with(LineGround.settings(DATABASE, apart.port()))));
        postgres = apart;
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "net-both",
                        "the cable to PostgreSQL is pulled for 20 s",
                        2,
                        (product, load) -> {
                            ip("link set " + NEAR + " down");
                            Product.pause(CUT);
                            ip("link set " + NEAR + " up");
                        }),
                new Scenario(
                        "net-to-app",
                        "what PostgreSQL sends does not arrive for 20 s",
                        2,
                        (product, load) -> {
                            inside("route add blackhole " + APP + "/32");
                            Product.pause(CUT);
                            inside("route del blackhole " + APP + "/32");
                        }),
                new Scenario(
                        "net-to-database",
                        "what the application sends does not arrive for 20 s",
                        2,
                        (product, load) -> {
                            ip("route add blackhole " + DATABASE + "/32");
                            Product.pause(CUT);
                            ip("route del blackhole " + DATABASE + "/32");
                        }));
    }

    private static void ip(String words) throws IOException, InterruptedException {
        Trial.command(("ip " + words).split(" "));
    }

    private static void inside(String words) throws IOException, InterruptedException {
        Trial.command(("ip -n " + SPACE + " " + words).split(" "));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        try {
            ip("link del " + NEAR);
            ip("netns del " + SPACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
