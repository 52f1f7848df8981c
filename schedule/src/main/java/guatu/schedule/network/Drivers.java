package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.ArrayList;
import java.util.List;

/** Finds, for one activity, all that holds its early start or finish at its moment. */
public final class Drivers {
    private final Network network;
    private final Dates dates;
    private final ForwardPass pass;

    /** Asks about these dates of this network. */
    public Drivers(Network network, Dates dates) {
        this.network = network;
        this.dates = dates;
        this.pass = new ForwardPass(network, dates);
    }

    /** What holds the early start; never empty. */
    public List<Driver> ofStart(int node) {
        for (Bound pin : List.of(Bound.START_PIN, Bound.FINISH_PIN)) {
            if (network.bound(node, pin) != pin.absent) {
                return List.of(new Driver.Held(pin));
            }
        }
        var drivers = new ArrayList<Driver>();
        addStartDrivers(node, drivers);
        if (network.shape(node) != Shape.SPAN) {
            addFinishDrivers(node, drivers);
        }
        if (drivers.isEmpty() || sameStart(node, floor(node))) {
            drivers.add(new Driver.ProjectFloor());
        }
        return drivers;
    }

    /** What holds the early finish; never empty. */
    public List<Driver> ofFinish(int node) {
        if (network.bound(node, Bound.FINISH_PIN) != Bound.FINISH_PIN.absent) {
            return List.of(new Driver.Held(Bound.FINISH_PIN));
        }
        return switch (network.shape(node)) {
            case START_POINT, FINISH_POINT, POINT -> ofStart(node);
            case TASK -> List.of(new Driver.Work());
            case SPAN -> ofSpanFinish(node);
        };
    }

    private List<Driver> ofSpanFinish(int node) {
        var drivers = new ArrayList<Driver>();
        WorkTime time = network.workTime(node);
        int rank = time.rank(dates.earlyStart(node)) + network.duration[node];
        if (time.endAt(rank) >= dates.earlyFinish(node)) {
            drivers.add(new Driver.Work());
        }
        addFinishDrivers(node, drivers);
        return drivers.isEmpty() ? List.of(new Driver.Work()) : drivers;
    }

    private void addStartDrivers(int node, List<Driver> drivers) {
        addRelations(node, true, drivers);
        int held = network.bound(node, Bound.START_FLOOR);
        if (held != Bound.START_FLOOR.absent && sameStart(node, held)) {
            drivers.add(new Driver.Held(Bound.START_FLOOR));
        }
    }

    private void addFinishDrivers(int node, List<Driver> drivers) {
        addRelations(node, false, drivers);
        int held = network.bound(node, Bound.FINISH_FLOOR);
        if (held != Bound.FINISH_FLOOR.absent && sameFinish(node, held)) {
            drivers.add(new Driver.Held(Bound.FINISH_FLOOR));
        }
    }

    private void addRelations(int node, boolean toStart, List<Driver> drivers) {
        Adjacency predecessors = network.predecessors;
        for (int e = predecessors.offset[node]; e < predecessors.offset[node + 1]; e++) {
            int link = predecessors.link(e);
            int moment = pass.reached(predecessors.node(e), link, node);
            boolean holds = toStart ? sameStart(node, moment) : sameFinish(node, moment);
            if (Link.toStart(link) == toStart && holds) {
                drivers.add(new Driver.Relation(predecessors.node(e), Link.type(link)));
            }
        }
    }

    private boolean sameStart(int node, int moment) {
        return same(node, moment, dates.earlyStart(node));
    }

    private boolean sameFinish(int node, int moment) {
        return network.shape(node) == Shape.SPAN
                ? moment == dates.earlyFinish(node)
                : same(node, moment, dates.earlyFinish(node));
    }

    /** Whether a moment comes to the same as a date, a pause between them apart. */
    private boolean same(int node, int moment, int date) {
        if (network.shape(node) == Shape.POINT) {
            return moment == date;
        }
        WorkTime time = network.workTime(node);
        return time.rank(moment) == time.rank(date);
    }

    private int floor(int node) {
        return network.projects.floor[network.projects.of[node]];
    }
}
