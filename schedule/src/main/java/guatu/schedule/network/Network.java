package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.Arrays;
import java.util.List;

/**
 * A network of activities and relations (网络图), immutable, as arrays.
 *
 * <p>Activities are numbered so that every relation leads to a higher number and each project's
 * activities stand together as far as relations between projects allow. Callers know an activity by
 * its key: the order in which it was told to the {@link NetworkBuilder}. An activity of a project
 * that is stopped by a loop has no number and no dates.
 */
public final class Network {
    /** What {@link #node(int)} gives for an activity that cannot be dated. */
    public static final int NONE = -1;

    private static final int CALENDAR_MASK = 0xffff;
    private static final int SHAPE_SHIFT = 16;
    private static final int SHAPE_MASK = 7;

    final WorkTime[] calendars;
    final Projects projects;

    /** By number: work in minutes on the activity's calendar. */
    final int[] duration;

    /** By number: its calendar and shape. */
    final int[] kind;

    /** By number: a moment for each {@link Bound}, or {@link Bound#NONE}. */
    final int[][] bounds;

    final Adjacency predecessors;
    final Adjacency successors;

    private final int[] nodeOfKey;
    private final int[] keyOfNode;
    private final List<int[]> loops;

    Network(NetworkBuilder told, Numbering numbering) {
        this.calendars = told.calendars.toArray(WorkTime[]::new);
        this.nodeOfKey = numbering.nodeOfKey;
        this.keyOfNode = numbering.keyOfNode;
        this.loops = numbering.loops;
        this.projects = new Projects(told, numbering);
        this.predecessors = Adjacency.predecessors(told, nodeOfKey, keyOfNode.length);
        this.successors = Adjacency.successors(told, nodeOfKey, keyOfNode.length);
        this.duration = numbering.byNode(told.duration.toArray());
        this.bounds = new int[keyOfNode.length][];
        Arrays.setAll(bounds, node -> told.bounds.get(keyOfNode[node]));
        this.kind = numbering.byNode(told.kind.toArray());
    }

    private Network(Network base, int[] duration, int[][] bounds) {
        this.calendars = base.calendars;
        this.projects = base.projects;
        this.kind = base.kind;
        this.predecessors = base.predecessors;
        this.successors = base.successors;
        this.nodeOfKey = base.nodeOfKey;
        this.keyOfNode = base.keyOfNode;
        this.loops = base.loops;
        this.duration = duration;
        this.bounds = bounds;
    }

    /** This network with other durations and bounds; relations and numbering are shared. */
    Network with(int[] duration, int[][] bounds) {
        return new Network(this, duration, bounds);
    }

    static int kind(int calendar, Shape shape) {
        return calendar | (shape.code << SHAPE_SHIFT);
    }

    /** The number of activities that have dates. */
    public int size() {
        return keyOfNode.length;
    }

    /** The number of relations among them. */
    public int relations() {
        return predecessors.node.length;
    }

    /** The number of an activity, or {@link #NONE} if a loop stops its project. */
    public int node(int key) {
        return nodeOfKey[key];
    }

    /** The key under which an activity was told. */
    public int key(int node) {
        return keyOfNode[node];
    }

    /** Circular relations found: for each the keys of its activities in order. */
    public List<int[]> loops() {
        return loops;
    }

    /** The working time an activity is counted in. */
    public WorkTime workTime(int node) {
        return calendars[kind[node] & CALENDAR_MASK];
    }

    /** How the activity lies in time. */
    public Shape shape(int node) {
        return Shape.of((kind[node] >> SHAPE_SHIFT) & SHAPE_MASK);
    }

    /** Whether the activity is a task, as almost all are. */
    boolean isTask(int node) {
        return (kind[node] >> SHAPE_SHIFT) == 0;
    }

    /** The activity's work in minutes. */
    public int duration(int node) {
        return duration[node];
    }

    int bound(int node, Bound bound) {
        return bound.in(bounds[node]);
    }

    WorkTime lagTime(int link, int predecessor, int successor) {
        return switch (Link.time(link)) {
            case PREDECESSOR -> workTime(predecessor);
            case SUCCESSOR -> workTime(successor);
            case PROJECT -> calendars[projects.calendar[projects.of[predecessor]]];
            case ELAPSED -> throw new IllegalStateException("elapsed time has no calendar");
        };
    }

    /** The moment a lag after this one: what a predecessor's date means for its successor. */
    int after(int moment, int link, int predecessor, int successor) {
        int lag = Link.lag(link);
        if (lag == 0) {
            return moment;
        }
        if (Link.time(link) == LagTime.ELAPSED) {
            return moment + lag;
        }
        WorkTime time = lagTime(link, predecessor, successor);
        return time.endAt(time.rank(moment) + lag);
    }

    /** The moment a lag before this one: what a successor's date means for its predecessor. */
    int before(int moment, int link, int predecessor, int successor) {
        int lag = Link.lag(link);
        if (lag == 0) {
            return moment;
        }
        if (Link.time(link) == LagTime.ELAPSED) {
            return moment - lag;
        }
        WorkTime time = lagTime(link, predecessor, successor);
        int rank = time.rank(moment) - lag;
        return Link.fromStart(link) ? time.startAt(rank) : time.endAt(rank);
    }
}
