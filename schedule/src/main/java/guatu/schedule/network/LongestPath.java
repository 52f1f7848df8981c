package guatu.schedule.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Driving paths (关键线路): back from an activity along the relations that hold its dates.
 *
 * <p>The longest path of a project is what drives its last early finish. Float paths are ranked by
 * the float of the relation by which they leave the paths before them.
 */
public final class LongestPath {
    private final Network network;
    private final Drivers drivers;

    /** Reads paths off these dates. */
    public LongestPath(Network network, Dates dates) {
        this.network = network;
        this.drivers = new Drivers(network, dates);
    }

    /** All activities that drive this one, directly or through others, with itself. */
    public BitSet to(int node) {
        var path = new BitSet();
        path.set(node);
        for (int n = node; n >= 0; n = path.previousSetBit(n - 1)) {
            for (Driver driver : all(n)) {
                if (driver instanceof Driver.Relation relation) {
                    path.set(relation.predecessor());
                }
            }
        }
        return path;
    }

    /** One chain of drivers back from an activity, the activity first. */
    public List<Integer> chain(int node) {
        var chain = new ArrayList<Integer>();
        int next = node;
        while (next != Network.NONE) {
            chain.add(next);
            next = predecessor(next);
        }
        return chain;
    }

    /** The predecessor that holds an activity's finish or start, or NONE. */
    private int predecessor(int node) {
        for (Driver driver : all(node)) {
            if (driver instanceof Driver.Relation relation) {
                return relation.predecessor();
            }
        }
        return Network.NONE;
    }

    private List<Driver> all(int node) {
        var all = new ArrayList<>(drivers.ofFinish(node));
        if (network.shape(node) == Shape.TASK || network.shape(node) == Shape.SPAN) {
            all.addAll(drivers.ofStart(node));
        }
        return all;
    }
}
