package guatu.bench.faults;

import java.time.Duration;
import java.util.List;

/** What breaks where PostgreSQL is embedded (内置数据库的故障). */
final class EmbeddedScenarios {

    private static final Duration FROZEN = Duration.ofSeconds(12);

    private EmbeddedScenarios() {}

    static List<Scenario> all() {
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
                new Scenario(
                        "freeze",
                        "PostgreSQL frozen for 12 s: every connection of the pool is taken",
                        2,
                        (product, load) -> {
                            product.signalPostgres("STOP");
                            Product.pause(FROZEN);
                            product.signalPostgres("CONT");
                        }));
    }
}
