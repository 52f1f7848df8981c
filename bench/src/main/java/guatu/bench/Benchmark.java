package guatu.bench;

import java.util.List;

/** One measurement that can be asked for by name. */
public interface Benchmark {
    /** The name on the command line. */
    String name();

    /** What it measures, and its arguments, in a line. */
    String purpose();

    /**
     * Measures and prints.
     *
     * @return 0 if it ran; 1 if what it was given cannot be measured
     */
    int run(List<String> arguments) throws Exception;
}
