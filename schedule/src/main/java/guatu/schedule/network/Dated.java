package guatu.schedule.network;

import java.util.BitSet;
import java.util.function.Consumer;

/**
 * A network with its dates: one immutable snapshot that any number of readers may hold.
 *
 * <p>A change makes a new snapshot and leaves this one as it is, so a what-if is a branch that is
 * simply let go. Relations, calendars and numbering are shared between the two.
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
        Network changed = network.with(edited.duration, edited.bounds);
        return new Dated(changed, Redating.of(changed, dates, edited.touched));
    }

    /** Edits of activities that are in the network. */
    public static final class Edits {
        private final int[] duration;
        private final int[][] bounds;
        private final BitSet touched = new BitSet();

        private Edits(Network network) {
            this.duration = network.duration.clone();
            this.bounds = network.bounds.clone();
        }

        /** Gives an activity another amount of work, in minutes, not negative. */
        public Edits duration(int node, int minutes) {
            if (minutes < 0 || minutes > Link.MAX_LAG) {
                throw new IllegalArgumentException("%d minutes of work".formatted(minutes));
            }
            duration[node] = minutes;
            touched.set(node);
            return this;
        }

        /** Lets go of all that holds an activity. */
        public Edits free(int node) {
            bounds[node] = Bound.NONE;
            touched.set(node);
            return this;
        }

        /**
         * Holds one of an activity's dates; where it is held already, the stricter moment stays.
         */
        public Edits bound(int node, Bound bound, int moment) {
            bounds[node] = bound.tighten(bounds[node], moment);
            touched.set(node);
            return this;
        }
    }
}
