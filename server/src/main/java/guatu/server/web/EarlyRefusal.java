package guatu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refuses a request before it reaches any endpoint (入口拒绝): {@link ErrorPage} says why. */
public final class EarlyRefusal {

    private static final String PROBLEM = EarlyRefusal.class.getName();

    private EarlyRefusal() {}

    /** Ends the request with that status and reason. */
    public static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            Problem problem)
            throws IOException {
        request.setAttribute(PROBLEM, problem);
        response.sendError(status.value());
    }

    static @Nullable Problem of(HttpServletRequest request) {
        return request.getAttribute(PROBLEM) instanceof Problem problem ? problem : null;
    }
}
