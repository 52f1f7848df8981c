package guatu.schedule.network;

import guatu.schedule.time.WorkTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a network activity by activity. Each telling returns the key by which the thing is named
 * from then on: keys count up from zero. A key that was never given is refused with an {@link
 * IndexOutOfBoundsException}, a time out of range with an {@link IllegalArgumentException}: callers
 * check what people typed before they come here.
 */
public final class NetworkBuilder {
    final List<WorkTime> calendars = new ArrayList<>();
    final IntList projectFloor = new IntList();
    final IntList projectMustFinish = new IntList();
    final IntList projectCalendar = new IntList();
    final IntList project = new IntList();
    final IntList duration = new IntList();
    final IntList kind = new IntList();
    final List<int[]> bounds = new ArrayList<>();
    final IntList predecessor = new IntList();
    final IntList successor = new IntList();
    final IntList link = new IntList();

    /** Adds a calendar; at most 65,535. */
    public int calendar(WorkTime time) {
        if (calendars.size() > 0xfffe) {
            throw new IllegalArgumentException("a network has at most 65,535 calendars");
        }
        calendars.add(time);
        return calendars.size() - 1;
    }

    /**
     * Adds a project.
     *
     * @param calendar of lags that run in project time
     * @param floor the moment before which nothing unpinned starts: start or status date
     * @param mustFinish what open ends must reach, or {@link Integer#MAX_VALUE} for the project's
     *     own early finish
     */
    public int project(int calendar, int floor, int mustFinish) {
        projectCalendar.add(checked(calendar, calendars.size(), "calendar"));
        projectFloor.add(floor);
        projectMustFinish.add(mustFinish);
        return projectFloor.size() - 1;
    }

    /** Adds an activity with its work in minutes, not negative, on one of the calendars. */
    public int activity(int project, int calendar, Shape shape, int minutes) {
        if (minutes < 0 || minutes > Network.MAX_WORK) {
            throw new IllegalArgumentException("%d minutes of work".formatted(minutes));
        }
        this.project.add(checked(project, projectFloor.size(), "project"));
        kind.add(Network.kind(checked(calendar, calendars.size(), "calendar"), shape));
        duration.add(minutes);
        bounds.add(Bound.NONE);
        return duration.size() - 1;
    }

    /** Holds one of an activity's dates; where it is held already, the stricter moment stays. */
    public NetworkBuilder bound(int activity, Bound bound, int moment) {
        int[] row = bounds.get(checked(activity, duration.size(), "activity"));
        bounds.set(activity, bound.tighten(row, moment));
        return this;
    }

    /** Relates two activities with a lag, or a lead if negative, in minutes. */
    public NetworkBuilder relation(
            int predecessor, int successor, RelationType type, LagTime time, int lag) {
        return relation(predecessor, successor, Link.checked(type, time, lag));
    }

    /**
     * Relates two activities so that only early dates heed it: the successor waits for the
     * predecessor, but holds it not back.
     */
    public NetworkBuilder relationForward(
            int predecessor, int successor, RelationType type, LagTime time, int lag) {
        return relation(predecessor, successor, Link.forwardOnly(Link.checked(type, time, lag)));
    }

    /** Relates two activities by a packed link. */
    NetworkBuilder relation(int predecessor, int successor, int link) {
        this.predecessor.add(checked(predecessor, duration.size(), "activity"));
        this.successor.add(checked(successor, duration.size(), "activity"));
        this.link.add(link);
        return this;
    }

    /** Takes out the relations from one activity to another. */
    void without(int predecessor, int successor) {
        int kept = 0;
        for (int e = 0; e < link.size(); e++) {
            if (this.predecessor.get(e) != predecessor || this.successor.get(e) != successor) {
                this.predecessor.set(kept, this.predecessor.get(e));
                this.successor.set(kept, this.successor.get(e));
                link.set(kept++, link.get(e));
            }
        }
        this.predecessor.shorten(kept);
        this.successor.shorten(kept);
        link.shorten(kept);
    }

    /** Adds an activity as a network keeps it. */
    void activity(int project, int kind, int minutes, int[] bounds) {
        this.project.add(project);
        this.kind.add(kind);
        this.duration.add(minutes);
        this.bounds.add(bounds);
    }

    /** The network told so far. */
    public Network build() {
        return new Network(this, Numbering.of(this));
    }

    private static int checked(int key, int count, String what) {
        if (key < 0 || key >= count) {
            throw new IndexOutOfBoundsException("no %s %d among %d".formatted(what, key, count));
        }
        return key;
    }
}
