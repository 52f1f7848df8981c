package guatu.server.access;

import guatu.server.database.LoneStatements;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives a change of one statement a transaction when it is asked for under an idempotency key
 * (单语句写入随事务), so that {@link KeyRecorder} can put the key beside it. The audit trail's own lines
 * are no such change.
 */
@Component
final class KeyedUpdates implements LoneStatements {

    private static final String TRAIL = "access.audit";

    /** Keeping the answer of a request that changed nothing is no change either. */
    private static final String ANSWERS = "access.kept_answer";

    @Override
    public boolean needTransaction(String sql) {
        if (sql.contains(TRAIL)
                || sql.contains(ANSWERS)
                || !(RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        return KeyedRequest.of(request) != null
                && KeyedRequest.isUnderWay(request)
                && !KeyedRequest.isStanding(request);
    }
}
