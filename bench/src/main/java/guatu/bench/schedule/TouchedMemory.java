package guatu.bench.schedule;

import guatu.schedule.network.Network;

/** What a full pass must at least read and write, in bytes, if each array went by just once. */
final class TouchedMemory {
    /** Work, kind, bounds, project, two row offsets: read forward and backward. */
    private static final int READ_PER_ACTIVITY = 2 * 5 * Integer.BYTES;

    /** Four dates written and read again for float, which is written. */
    private static final int WRITTEN_PER_ACTIVITY = 9 * Integer.BYTES;

    /** Node and link of a relation, and the two dates it fetches, seen from both sides. */
    private static final int PER_RELATION = 2 * 3 * Integer.BYTES;

    private TouchedMemory() {}

    static long bytes(Network network) {
        return (long) network.size() * (READ_PER_ACTIVITY + WRITTEN_PER_ACTIVITY)
                + (long) network.relations() * PER_RELATION;
    }
}
