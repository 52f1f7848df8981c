package guatu.server.forecast;

import java.util.List;

/**
 * Why a light is what it is, with its numbers (亮灯原因).
 *
 * @param code names the sentence {@code light.<code>} in the message bundles
 * @param arguments its figures, dates and names; an argument may be a reason itself
 */
public record LightReason(String code, List<Object> arguments) {

    /** Copies the arguments. */
    public LightReason {
        arguments = List.copyOf(arguments);
    }

    static LightReason of(String code, Object... arguments) {
        return new LightReason(code, List.of(arguments));
    }
}
