package guatu.server.publication.word;

import guatu.server.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as what it says it is, with the reason for whoever sent it. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private UnreadableException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** The reason by the last part of its code, {@code publication.file.<code>}. */
    public static UnreadableException of(String code, @Nullable String value, Object... arguments) {
        return new UnreadableException(
                new Problem("publication.file." + code, "file", value, List.of(arguments)));
    }

    public Problem problem() {
        return problem;
    }
}
