package guatu.server.exchange.sheet;

/** Counts the cells and characters of one file against the limits. */
final class CellBudget {

    private final Limits limits;
    private long cells;

    CellBudget(Limits limits) {
        this.limits = limits;
    }

    void spend(int more) {
        cells += more;
        if (cells > limits.cells()) {
            throw UnreadableException.of("cells", null, limits.cells());
        }
    }
}
