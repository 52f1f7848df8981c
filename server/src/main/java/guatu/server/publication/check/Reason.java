package guatu.server.publication.check;

import java.util.List;

/**
 * Why a verdict was given (结论理由): the sentence is {@code publication.reason.<code>} in the bundles.
 *
 * @param arguments what the sentence names, from {@code {0}} on
 */
public record Reason(String code, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
