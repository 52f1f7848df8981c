package guatu.bench.faults;

import java.io.IOException;
import java.util.List;

/** A product on a database, with what can be broken about the two (试验场). */
abstract class Ground implements AutoCloseable {

    private final Product product;

    Ground(Product product) {
        this.product = product;
    }

    /** What is tried. */
    final Product product() {
        return product;
    }

    /** What can be broken here. */
    abstract List<Scenario> scenarios();

    /** Whether what was acknowledged may be lost here: counted, and no fault of the application. */
    boolean mayLose() {
        return false;
    }

    /** What else does not hold after a scenario, in words; empty when all does. */
    String complaint(Client client) throws IOException, InterruptedException {
        return "";
    }

    /** Takes apart what was put up, after the product was stopped. */
    @Override
    public void close() throws IOException {
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
