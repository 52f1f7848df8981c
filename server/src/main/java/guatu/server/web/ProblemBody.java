package guatu.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as it goes over the wire: RFC 9457 problem details with one line for each reason.
 *
 * @param type always {@code about:blank}: the codes of the lines tell more than an address could
 * @param title the status in words
 * @param status HTTP status
 * @param detail the first reason and how to mend it
 * @param problems all reasons
 */
public record ProblemBody(
        String type, String title, int status, String detail, List<Line> problems) {

    public ProblemBody {
        problems = List.copyOf(problems);
    }

    /**
     * One reason.
     *
     * @param code stable code, see docs/errors.md
     * @param field the place in the request, or empty
     * @param value what stands there, or null
     * @param message what is wrong, in the caller's language
     * @param advice how to mend it, in the caller's language
     */
    public record Line(
            String code, String field, @Nullable String value, String message, String advice) {}
}
