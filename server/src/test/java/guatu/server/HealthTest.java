package guatu.server;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import org.junit.jupiter.api.Test;

@ServerTest
class HealthTest {

    private final Callers callers;

    HealthTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void anUnknownAddressIsAnsweredAsAProblem() {
        var answer = callers.stranger().get("/api/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problems()).containsExactly("web.not-found");
        assertThat(answer.at("/detail")).contains("/api/nowhere");
    }
}
