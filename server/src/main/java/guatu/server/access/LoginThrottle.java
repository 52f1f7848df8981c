package guatu.server.access;

import guatu.server.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords (登录限次): after {@value #FAILURES_PER_LOGIN} failures on one
 * login, or {@value #FAILURES_PER_ADDRESS} from one address, within 15 minutes, no further try is
 * looked at until the window has passed. Counted from the audit trail, so that every server counts
 * alike.
 */
@Component
final class LoginThrottle {

    static final int FAILURES_PER_LOGIN = 10;
    static final int FAILURES_PER_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Audit audit;
    private final Clock clock;

    LoginThrottle(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a try is not looked at now, or null. */
    @Nullable Problem check(String login) {
        Instant since = clock.instant().minus(WINDOW);
        boolean tooMany =
                audit.countOfSubject(AuditAction.LOGIN_FAILED, login, since) >= FAILURES_PER_LOGIN
                        || audit.countFromAddress(AuditAction.LOGIN_FAILED, since)
                                >= FAILURES_PER_ADDRESS;
        return tooMany
                ? Problem.at("access.login.locked", "login", null, WINDOW.toMinutes())
                : null;
    }
}
