package guatu.server.access;

import guatu.server.database.RowScope;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords or codes (登录限次): after so many failures on one login, or
 * from one address, within the window of the {@link PasswordPolicy}, no further try is looked at
 * until the window has passed. Counted from the audit trail, so that every server counts alike.
 */
@Component
final class LoginThrottle {

    private final PasswordPolicy policy;
    private final Audit audit;
    private final Clock clock;

    LoginThrottle(PasswordPolicy policy, Audit audit, Clock clock) {
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a try is not looked at now, or null. */
    @Nullable Problem check(String login) {
        return RowScope.asServer(() -> isGuessing(login))
                ? Problem.at("access.login.locked", "login", null, policy.window().toMinutes())
                : null;
    }

    private boolean isGuessing(String login) {
        Instant since = clock.instant().minus(policy.window());
        return audit.countOfSubject(AuditAction.LOGIN_FAILED, login, since) >= policy.failures()
                || audit.countOfSubject(AuditAction.FACTOR_FAILED, login, since)
                        >= policy.failures()
                || audit.countFromAddress(AuditAction.LOGIN_FAILED, since)
                        >= policy.failuresOfAddress();
    }
}
