package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts the idempotency key of a request into the first transaction that it commits (幂等键随事务): the
 * change is there with its key, or neither is. Of two requests at once under one key the second
 * waits here for the first, and is rolled back.
 */
@Component
final class KeyRecorder implements TransactionExecutionListener {

    private final KeptAnswers answers;

    KeyRecorder(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isReadOnly()
                || !(RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes)) {
            return;
        }
        HttpServletRequest request = attributes.getRequest();
        KeyedRequest asked = KeyedRequest.of(request);
        if (asked == null
                || !KeyedRequest.isUnderWay(request)
                || KeyedRequest.isStanding(request)) {
            return;
        }
        if (!answers.claim(asked)) {
            throw RefusedException.conflict(
                    Problem.at("access.key.done", KeyedRequest.HEADER, asked.key()));
        }
        KeyedRequest.stands(request);
    }
}
