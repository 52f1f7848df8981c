package guatu.bench.faults;

import java.io.IOException;
import java.util.List;

/** A product on a database, with what can be broken about the two (试验场). */
interface Ground extends AutoCloseable {

    Product product();

    List<Scenario> scenarios();

    /** Whether what was acknowledged may be lost here: counted, and no fault of the application. */
    default boolean mayLose() {
        return false;
    }

    /** What else does not hold after a scenario, in words; empty when all does. */
    default String complaint(Client client) throws IOException, InterruptedException {
        return "";
    }

    /** Takes apart what was put up, after the product was stopped. */
    @Override
    default void close() throws IOException {
        // Most leave nothing but files.
    }

    /** Puts up a ground. */
    interface Opening {
        Ground open(Trial trial) throws IOException, InterruptedException;
    }

    /**
     * A kind of ground.
     *
     * @param names of its scenarios
     */
    record Kind(List<String> names, Opening opening) {}
}
