package guatu.schedule.network;

import java.util.function.Consumer;

/**
 * A network with its dates: one immutable snapshot that any number of readers may hold.
 *
 * <p>A change makes a new snapshot and leaves this one as it is, so a what-if is a branch that is
 * simply let go. What does not change is shared between the two.
 */
public record Dated(Network network, Dates dates) {

    /** Dates a network in full. */
    public static Dated of(Network network) {
        return new Dated(network, Dates.of(network));
    }

    /** The snapshot after edits; only what they reach is dated anew. */
    public Dated change(Consumer<Edits> edits) {
        var edited = new Edits(network);
        edits.accept(edited);
        return edited.applied(dates);
    }
}
