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
    private final CallerAddress address;
    private final Clock clock;
    private final ConcurrentMap<String, Integer> ofLogin = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> fromAddress = new ConcurrentHashMap<>();

    LoginThrottle(PasswordPolicy policy, Audit audit, CallerAddress address, Clock clock) {
        this.policy = policy;
        this.audit = audit;
        this.address = address;
        this.clock = clock;
    }

    /** Looks at a try, unless it is one too many. */
    <T> Outcome<T> attempt(String login, Supplier<Outcome<T>> look) {
        String from = address.current();
        int others = enter(ofLogin, login);
        int neighbours = enter(fromAddress, from);
        try {
            return RowScope.asServer(() -> isGuessing(login, others, neighbours))
                    ? Outcome.refused(
                            Problem.at(LOCKED, "login", null, policy.window().toMinutes()))
                    : look.get();
        } finally {
            leave(fromAddress, from);
            leave(ofLogin, login);
        }
    }

    /** How many others were there. */
    private static int enter(ConcurrentMap<String, Integer> underWay, String key) {
        return underWay.merge(key, 1, Integer::sum) - 1;
    }

    private static void leave(ConcurrentMap<String, Integer> underWay, String key) {
        underWay.compute(key, (_, tries) -> tries == null || tries == 1 ? null : tries - 1);
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

    private boolean isGuessing(String login, int others, int neighbours) {
        Instant since = clock.instant().minus(policy.window());
        return audit.countOfSubject(AuditAction.LOGIN_FAILED, login, since) + others
                        >= policy.failures()
                || audit.countOfSubject(AuditAction.FACTOR_FAILED, login, since) + others
                        >= policy.failures()
                || audit.countFromAddress(AuditAction.LOGIN_FAILED, since) + neighbours
                        >= policy.failuresOfAddress();
    }
}
