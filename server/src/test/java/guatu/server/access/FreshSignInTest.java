package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At a screen left open nobody makes himself a way in (ASVS 5.0, 7.5.1 and 7.5.2). */
@ServerTest
class FreshSignInTest {

    private static final String OLD = "access.session.old";

    private final Callers callers;
    private final TestClock clock;

    FreshSignInTest(Callers callers, TestClock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void whatGuardsAnAccountIsChangedSoonAfterSigningInOnly() {
        Caller owner = callers.loggedIn("left-open", Role.FILLER);
        Map<String, String> phone = Map.of("phone", "13812345678");
        assertThat(owner.put("/api/me/phone", phone).status()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(16));
        assertThat(owner.put("/api/me/phone", phone).problems()).containsExactly(OLD);
        assertThat(owner.post("/api/me/totp", Map.of()).problems()).containsExactly(OLD);
        assertThat(owner.post("/api/me/passkeys/challenge", Map.of()).problems())
                .containsExactly(OLD);
        assertThat(owner.delete("/api/me/passkeys/AAAA").problems()).containsExactly(OLD);
        assertThat(owner.post("/api/me/recovery-codes", Map.of()).problems()).containsExactly(OLD);
        assertThat(owner.delete("/api/me/sessions").problems()).containsExactly(OLD);
        assertThat(owner.get("/api/me/security").status()).isEqualTo(200);
    }
}
