package guatu.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something expected was refused (问题): told to the user, never thrown.
 *
 * @param code stable name; {@code problem.<code>} and {@code advice.<code>} hold its words
 * @param field the place: which row and which component
 * @param value what stands there
 * @param arguments figures and names for the words
 */
public record Problem(String code, String field, @Nullable String value, List<Object> arguments) {

    /** Copies the arguments. */
    public Problem {
        arguments = List.copyOf(arguments);
    }
}
