package guatu.server.wallmap.file;

import guatu.server.web.Problem;

/** A file that cannot be read, with the reason. */
final class UnreadableException extends RuntimeException {

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
