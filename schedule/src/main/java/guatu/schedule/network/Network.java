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

    /** The longest work of an activity, in minutes: 255 years. */
    static final int MAX_WORK = (1 << 27) - 1;

    /** The calendar in a kind; a task, whose shape is 0, has nothing above it. */
    static final int CALENDAR_MASK = 0xffff;

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
    private final Stopped stopped;

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
        this.stopped = Stopped.of(told, nodeOfKey);
    }

    private Network(
            Network base,
            WorkTime[] calendars,
            int[] duration,
            int[][] bounds,
            Adjacency predecessors,
            Adjacency successors) {
        this.calendars = calendars;
        this.projects = base.projects;
        this.kind = base.kind;
        this.predecessors = predecessors;
        this.successors = successors;
        this.stopped = base.stopped;
        this.nodeOfKey = base.nodeOfKey;
        this.keyOfNode = base.keyOfNode;
        this.loops = base.loops;
        this.duration = duration;
        this.bounds = bounds;
    }

    /** This network with other durations and bounds; relations and numbering are shared. */
    Network with(int[] duration, int[][] bounds) {
        return new Network(this, calendars, duration, bounds, predecessors, successors);
    }

    /** This network with other relations, none of which leads down. */
    Network with(Adjacency predecessors, Adjacency successors) {
        return new Network(this, calendars, duration, bounds, predecessors, successors);
    }

    /** This network with another working time in place of a calendar. */
    Network with(int calendar, WorkTime time) {
        WorkTime[] changed = calendars.clone();
        changed[calendar] = time;
        return new Network(this, changed, duration, bounds, predecessors, successors);
    }

    /** All that was told of it, to be told on; keys stay what they are. */
    NetworkBuilder retold() {
        var builder = new NetworkBuilder();
        builder.calendars.addAll(Arrays.asList(calendars));
        for (int p = 0; p < projects.count(); p++) {
            builder.project(projects.calendar[p], projects.floor[p], projects.mustFinish[p]);
        }
        for (int key = 0; key < nodeOfKey.length; key++) {
            int node = nodeOfKey[key];
            if (node == NONE) {
                stopped.tell(builder, key);
            } else {
                builder.activity(projects.of[node], kind[node], duration[node], bounds[node]);
            }
        }
        for (int node = 0; node < size(); node++) {
            for (int e = successors.offset[node]; e < successors.offset[node + 1]; e++) {
                int successor = keyOfNode[successors.node(e)];
                builder.relation(keyOfNode[node], successor, successors.link(e));
            }
        }
        stopped.tellRelations(builder);
        return builder;
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
        return predecessors.relations();
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

    /** The number of the calendar an activity is counted in. */
    int calendar(int node) {
        return kind[node] & CALENDAR_MASK;
    }

    /** How the activity lies in time. */
    public Shape shape(int node) {
        return Shape.of((kind[node] >> SHAPE_SHIFT) & SHAPE_MASK);
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
