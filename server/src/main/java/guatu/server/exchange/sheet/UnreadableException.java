package guatu.server.exchange.sheet;

import guatu.server.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves the readers of this package with the reason; never leaves the package. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    static UnreadableException of(String code, @Nullable String value, Object... arguments) {
        return new UnreadableException(
                new Problem("exchange.file." + code, "file", value, List.of(arguments)));
    }

    Problem problem() {
        return problem;
    }
}
