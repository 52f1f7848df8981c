package guatu.schedule.campaign;

import guatu.schedule.network.LagTime;
import guatu.schedule.network.Network;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.network.RelationType;
import guatu.schedule.network.Shape;
import java.util.HashMap;
import java.util.Map;

/** The house profile (本系统口径): a campaign's plan as a network that counts in days. */
final class HouseNetwork {
    private final CampaignPlan plan;
    private final NetworkBuilder builder = new NetworkBuilder();
    private final Map<String, Integer> keys = new HashMap<>();

    private HouseNetwork(CampaignPlan plan) {
        this.plan = plan;
    }

    /** The network of a plan; keys count the plan's milestones in their order. */
    static Network of(CampaignPlan plan) {
        return new HouseNetwork(plan).build();
    }

    private Network build() {
        int calendar = builder.calendar(Days.workTime(plan.calendar()));
        var projects = new HashMap<String, Integer>();
        int floor = Days.start(plan.statusDate());
        for (Milestone milestone : plan.milestones().values()) {
            int project =
                    projects.computeIfAbsent(
                            milestone.project(),
                            name -> builder.project(calendar, floor, Integer.MAX_VALUE));
            add(milestone, project, calendar);
        }
        plan.relations().forEach(this::relate);
        return builder.build();
    }

    private void add(Milestone milestone, int project, int calendar) {
        var compiled = new Compiled(milestone, plan.calendar(), plan.statusDate());
        int work = compiled.workingDays() * Days.MINUTES;
        Shape shape = milestone.isPoint() ? Shape.POINT : Shape.SPAN;
        int key = builder.activity(project, calendar, shape, work);
        keys.put(milestone.id(), key);
        Compiled.Holder holder = (bound, moment) -> builder.bound(key, bound, moment);
        compiled.hold(holder);
        plan.holdByEvents(milestone.id(), holder);
    }

    private int key(String milestone) {
        return keys.getOrDefault(milestone, -1);
    }

    /**
     * Tells a relation of days as one of moments. A day begins a day before its end, so a relation
     * that leaves from a first day and holds a last day gains a day; one that leaves from a point,
     * which lies at its day's end, and holds a first day loses one.
     */
    private void relate(MilestoneRelation relation) {
        RelationType type = relation.type();
        boolean fromFirstDay = type.fromStart() && !isPoint(relation.predecessor());
        boolean holdsFirstDay = type.toStart() && !isPoint(relation.successor());
        int shift = 0;
        if (fromFirstDay && !holdsFirstDay) {
            shift = 1;
        } else if (type == RelationType.SS && !fromFirstDay && holdsFirstDay) {
            shift = -1;
        }
        int days = relation.lag() + shift;
        boolean elapsed = relation.unit() == LagUnit.CALENDAR || (relation.lag() == 0 && shift < 0);
        builder.relation(
                key(relation.predecessor()),
                key(relation.successor()),
                type,
                elapsed ? LagTime.ELAPSED : LagTime.PREDECESSOR,
                days * Days.MINUTES);
    }

    private boolean isPoint(String milestone) {
        Milestone found = plan.milestones().get(milestone);
        return found != null && found.isPoint();
    }
}
