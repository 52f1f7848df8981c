package guatu.server.access;

import guatu.server.database.RowScope;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords or codes (登录限次): after so many failures on one login, or
 * from one address, within the window of the {@link PasswordPolicy}, no further try is looked at
 * until the window has passed. Counted from the audit trail, so that every server counts alike;
 * tries that are under way count as well, so that many at once are no way around.
 */
@Component
final class LoginThrottle {

    private static final String LOCKED = "access.login.locked";

    private final PasswordPolicy policy;
    private final Audit audit;
    private final Clock clock;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    LoginThrottle(PasswordPolicy policy, Audit audit, Clock clock) {
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at a try, unless it is one too many. */
    <T> Outcome<T> attempt(String login, Supplier<Outcome<T>> look) {
        int others = underWay.merge(login, 1, Integer::sum) - 1;
        try {
            return RowScope.asServer(() -> isGuessing(login, others))
                    ? Outcome.refused(
                            Problem.at(LOCKED, "login", null, policy.window().toMinutes()))
                    : look.get();
        } finally {
            underWay.compute(login, (_, tries) -> tries == null || tries == 1 ? null : tries - 1);
        }
    }

    /** What was tried, or a refusal: 429 for one try too many, otherwise as {@code status} says. */
    static <T> T orRefuse(Outcome<T> outcome, HttpStatus status) {
        boolean isLocked = outcome.reasons().stream().anyMatch(p -> p.code().equals(LOCKED));
        if (!outcome.reasons().isEmpty()) {
            throw RefusedException.with(
                    isLocked ? HttpStatus.TOO_MANY_REQUESTS : status, outcome.reasons());
        }
        return outcome.orRefuse();
    }

    private boolean isGuessing(String login, int others) {
        Instant since = clock.instant().minus(policy.window());
        return audit.countOfSubject(AuditAction.LOGIN_FAILED, login, since) + others
                        >= policy.failures()
                || audit.countOfSubject(AuditAction.FACTOR_FAILED, login, since) + others
                        >= policy.failures()
                || audit.countFromAddress(AuditAction.LOGIN_FAILED, since)
                        >= policy.failuresOfAddress();
    }
}
