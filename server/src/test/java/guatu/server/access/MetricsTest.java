package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Prometheus reads, in its text format 0.0.4 (监控指标). */
@ServerTest
class MetricsTest {

    private static final Pattern COMMENT =
            Pattern.compile(
                    "# (HELP [a-z0-9_]+ .*"
                            + "|TYPE [a-z0-9_]+ (counter|gauge|histogram|summary|untyped))");
    private static final Pattern SAMPLE =
            Pattern.compile(
                    "[a-z0-9_]+(\\{([a-z_]+=\"([^\"\\\\\n]|\\\\[\\\\\"n])*\",?)*\\})?"
                            + " ([-+]?[0-9.]+(E-?[0-9]+)?|NaN|[-+]Inf)");

    private final Callers callers;

    MetricsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void everyLineParsesAndTheNamesSayWhatTheyMeasure() {
        Caller admin = callers.loggedIn("measuring", Role.ADMIN);
        admin.get("/api/health");
        String text = admin.get("/api/metrics").text();
        List<String> odd =
                text.lines()
                        .filter(line -> !COMMENT.matcher(line).matches())
                        .filter(line -> !SAMPLE.matcher(line).matches())
                        .toList();
        assertThat(odd).isEmpty();
        assertThat(text)
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"/api/health\"")
                .contains("hikaricp_connections_active{")
                .contains("jvm_memory_used_bytes{")
                .contains("process_uptime_seconds ")
                .contains("guatu_durability_risks 0")
                .contains("guatu_backup_failures_total 0.0")
                .doesNotContain("measuring");
    }

    @Test
    void aliveAndReadyAreTwoQuestions() {
        assertThat(callers.stranger().get("/api/alive").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(callers.stranger().get("/api/health").at("/status")).isEqualTo("UP");
    }
}
