package guatu.bench.figures;

/** Counts of one group of figures: how many there are, were found, and were right (计分). */
final class Tally {

    int gold;
    int predicted;
    int detected;
    int spans;
    int values;
    int units;
    int full;

    /** The harmonic mean of precision and recall. */
    double f1(int right) {
        int all = gold + predicted;
        return all == 0 ? 1 : 2.0 * right / all;
    }

    @Override
    public String toString() {
        return "gold %d, read %d: detected F1 %.3f, span %.3f, value %.3f, unit %.3f, full %.3f"
                .formatted(
                        gold, predicted, f1(detected), f1(spans), f1(values), f1(units), f1(full));
    }
}
