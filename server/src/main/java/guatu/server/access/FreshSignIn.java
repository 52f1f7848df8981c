package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What guards an account is changed only by who has just signed in (近期登录): somebody at a screen
 * that was left open cannot make himself a way in (ASVS 5.0, 7.5.1).
 */
@Component
final class FreshSignIn {

    static final Duration FRESH = Duration.ofMinutes(15);

    private final Sessions sessions;

    FreshSignIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Passes when the session began within the last quarter of an hour.
     *
     * @throws RefusedException otherwise: 422, sign in again
     */
    void require(HttpServletRequest request) {
        String token = SessionCookie.read(request);
        if (token != null && !sessions.beganWithin(token, FRESH)) {
            throw RefusedException.because(
                    Problem.at("access.session.old", "", null, FRESH.toMinutes()));
        }
    }
}
