package guatu.server.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the server cannot work on its database, instead of a stack trace. */
final class NotDoneAnalyzer extends AbstractFailureAnalyzer<NotDoneException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotDoneException cause) {
        return new FailureAnalysis(cause.sentence(false), cause.sentence(true), cause);
    }
}
