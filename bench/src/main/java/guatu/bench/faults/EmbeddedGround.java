package guatu.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The product on its embedded PostgreSQL (内置数据库的故障). */
final class EmbeddedGround extends Ground {

    static final List<String> NAMES =
            List.of("kill-app", "kill-postgres", "kill-both", "restart", "freeze", "pool");

    private static final Duration FROZEN = Duration.ofSeconds(12);
    private static final int MANY_CLIENTS = 96;

    EmbeddedGround(Trial trial) throws IOException {
        super(trial.product("embedded", Launch.PLAIN));
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "kill-app",
                        "kill -9 of the application; started again",
                        4,
                        (product, load) -> {
                            product.kill();
                            product.start();
                        }),
                new Scenario(
                        "kill-postgres",
                        "kill -9 of PostgreSQL and all its processes; nobody helps",
                        4,
                        (product, load) -> product.killPostgres()),
                new Scenario(
                        "kill-both",
                        "kill -9 of both; started again",
                        4,
                        (product, load) -> {
                            product.killPostgres();
                            product.kill();
                            product.start();
                        }),
                new Scenario(
                        "restart",
                        "stopped and started as an operator does, under load",
                        3,
                        (product, load) -> {
                            product.stop();
                            product.start();
                        }),
                new Scenario("freeze", "PostgreSQL frozen for 12 s", 2, EmbeddedGround::freeze),
                new Scenario(
                        "pool",
                        "96 clients on 16 connections, PostgreSQL frozen for 12 s: none is free",
                        2,
                        MANY_CLIENTS,
                        EmbeddedGround::freeze));
    }

    private static void freeze(Product product, Load load)
            throws IOException, InterruptedException {
        product.signalPostgres("STOP");
        Product.pause(FROZEN);
        product.signalPostgres("CONT");
    }
}
