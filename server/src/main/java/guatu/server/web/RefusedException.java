package guatu.server.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * The HTTP face of a refusal: thrown by controllers only, it becomes an {@code
 * application/problem+json} answer. Everything below a controller returns its problems.
 */
public final class RefusedException extends RuntimeException {

    private final HttpStatus status;
    private final transient List<Problem> problems;

    private RefusedException(HttpStatus status, List<Problem> problems) {
        super(status + " " + problems);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** 422: understood and refused, for the given reasons. */
    public static RefusedException because(List<Problem> problems) {
        return new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    /** 422: understood and refused, for one reason. */
    public static RefusedException because(Problem problem) {
        return because(List.of(problem));
    }

    /** 404: what the address names is not there. */
    public static RefusedException notFound(Problem problem) {
        return new RefusedException(HttpStatus.NOT_FOUND, List.of(problem));
    }

    /** 409: the request collides with what is already there. */
    public static RefusedException conflict(Problem problem) {
        return new RefusedException(HttpStatus.CONFLICT, List.of(problem));
    }

    /** 403: the caller may not do this, and why. */
    public static RefusedException forbidden(Problem problem) {
        return new RefusedException(HttpStatus.FORBIDDEN, List.of(problem));
    }

    /** Any other status with its reasons. */
    public static RefusedException with(HttpStatus status, List<Problem> problems) {
        return new RefusedException(status, problems);
    }

    /** The HTTP status to answer with. */
    public HttpStatus status() {
        return status;
    }

    /** The reasons, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
