package guatu.bench.faults;

import java.util.List;
import java.util.Map;

/**
 * How the product is started (启动方式).
 *
 * @param settings environment variables
 * @param heap of the JVM, such as {@code 700m}
 * @param options further options of the JVM
 */
public record Launch(Map<String, String> settings, String heap, List<String> options) {

    /** As it comes. */
    public static final Launch PLAIN = new Launch(Map.of(), "700m", List.of());

    /** As it comes, with settings. */
    public static Launch with(Map<String, String> settings) {
        return new Launch(settings, PLAIN.heap, List.of());
    }
}
