package guatu.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a request was refused (问题): what stands where, told by a stable code.
 *
 * @param code stable, dotted, lower case, such as {@code journal.reason.missing}; the sentence is
 *     {@code problem.<code>} and the mend {@code advice.<code>} in {@code messages/*.properties}
 * @param field the place in the request, such as {@code milestones[3].plannedFinish}, or empty
 * @param value what stands there, or null
 * @param arguments further facts for the sentence, from {@code {2}} on; {@code {0}} is the value
 *     and {@code {1}} the field
 */
public record Problem(String code, String field, @Nullable String value, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with its place, what stands there, and facts for the sentence. */
    public static Problem at(
            String code, String field, @Nullable Object value, Object... arguments) {
        String text = value == null ? null : value.toString();
        return new Problem(code, field, text, List.of(arguments));
    }

    /** A problem of the whole request, with facts for the sentence. */
    public static Problem of(String code, Object... arguments) {
        return new Problem(code, "", null, List.of(arguments));
    }
}
