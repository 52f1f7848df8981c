package guatu.server.exchange.match;

import java.util.List;

/**
 * Something with a code and names (编码与名称).
 *
 * @param others short names and aliases
 */
public record Named(String code, String name, List<String> others) {

    /** Copies the names. */
    public Named {
        others = List.copyOf(others);
    }
}
