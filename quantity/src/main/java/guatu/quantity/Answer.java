package guatu.quantity;

/** What arithmetic on quantities gives: a quantity, or the reason why there is none. */
public sealed interface Answer {

    /**
     * The result.
     *
     * @param quantity the result in the wanted unit
     * @param exact false only when the result has no finite decimal (1亩 in 平方米) and was rounded
     *     half-up at {@link Quantity#ROUNDED_PLACES} decimals
     */
    record Known(Quantity quantity, boolean exact) implements Answer {}

    /** There is no result. */
    record Refused(Problem problem) implements Answer {}

    /** The quantity, for callers that know there is one. */
    default Quantity get() {
        return switch (this) {
            case Known known -> known.quantity();
            case Refused refused ->
                    throw new IllegalStateException("Refused: " + refused.problem());
        };
    }
}
