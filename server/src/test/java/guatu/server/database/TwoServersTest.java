package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.Guatu;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two servers that are started at once on one empty PostgreSQL, each in a Java of its own. */
@ServerTest
class TwoServersTest {

    private static final int PATIENCE_SECONDS = 300;

    private final OwnerDatabase owner;
    private final DatabaseAddress cluster;
    @TempDir private Path folder;

    TwoServersTest(OwnerDatabase owner, PostgresServer server) {
        this.owner = owner;
        this.cluster = server.address();
    }

    @Test
    void oneMigratesTheOtherWaitsAndBothComeUp() throws Exception {
        owner.jdbc().sql("create database twins").update();
        Twin first = start("first");
        Twin second = start("second");
        try {
            assertThat(first.health()).isEqualTo(200);
            assertThat(second.health()).isEqualTo(200);
            List<String> said = List.of(first.said(), second.said());
            assertThat(said).filteredOn(log -> log.contains("Successfully applied")).hasSize(1);
            assertThat(said).filteredOn(log -> log.contains("is up to date")).hasSize(1);
            assertThat(migrations()).doesNotHaveDuplicates().doesNotContain("failed");
        } finally {
            first.stop();
            second.stop();
            owner.jdbc().sql("drop database twins with (force)").update();
        }
    }

    private String url() {
        return cluster.url().replaceFirst("/[^/?]*(\\?|$)", "/twins$1");
    }

    private List<String> migrations() {
        var twins = new DriverManagerDataSource(url(), cluster.user(), cluster.password());
        return JdbcClient.create(twins)
                .sql(
                        """
                        select case when success then script else 'failed' end
                          from guatu.flyway_schema_history
                        """)
                .query(String.class)
                .list();
    }

    private Twin start(String name) throws IOException {
        Path data = folder.resolve(name);
        Path log = folder.resolve(name + ".log");
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx300m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes(),
                        Guatu.class.getName(),
                        "--server.port=0");
        java.environment().put("GUATU_DATA", data.toString());
        java.environment().put("GUATU_DB_URL", url());
        java.environment().put("GUATU_DB_USER", cluster.user());
        java.environment().put("GUATU_DB_PASSWORD", cluster.password());
        return new Twin(
                java.redirectErrorStream(true).redirectOutput(log.toFile()).start(), data, log);
    }

    /** The program without its tests, whose beans are no part of it. */
    private static String classes() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(part -> !part.replaceAll("/$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Twin(Process process, Path data, Path log) {

        String said() throws IOException {
            return Files.readString(log);
        }

        /** As soon as it has told its address. */
        int health() throws IOException, InterruptedException {
            Path address = data.resolve("server.address");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!Files.exists(address)) {
                assertThat(process.isAlive()).as(said()).isTrue();
                assertThat(System.nanoTime()).as(said()).isLessThan(end);
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
            URI health = URI.create(Files.readString(address).strip() + "/api/health");
            try (HttpClient http = HttpClient.newHttpClient()) {
                return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                        .statusCode();
            }
        }

        void stop() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
