package guatu.schedule.profile;

import guatu.schedule.network.Dated;
import guatu.schedule.network.Dates;
import guatu.schedule.network.FreeFloat;
import guatu.schedule.network.LatePlacement;
import guatu.schedule.network.Network;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.time.WorkTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Reads Primavera's dates off the dated network: late placement, efforts, summaries. */
final class PrimaveraReading {
    private final Draft draft;
    private final Dated dated;
    private final Network network;
    private final Dates dates;
    private final Map<String, ActivityDates> read = new HashMap<>();

    PrimaveraReading(Draft draft, Dated dated) {
        this.draft = draft;
        this.dated = dated;
        this.network = dated.network();
        this.dates = LatePlacement.of(network, dated.dates(), wantedLate());
    }

    DatedPlan read() {
        for (Activity activity : draft.activities.values()) {
            Integer key = draft.key(activity.id());
            if (key != null && network.node(key) != Network.NONE) {
                read.put(activity.id(), ofNode(activity, network.node(key)));
            }
        }
        new Efforts(draft, read).read();
        new Summaries(draft, read).read();
        new WbsSummaries(draft, read).read();
        return draft.dated(dated, read);
    }

    private BitSet wantedLate() {
        var nodes = new BitSet();
        for (Activity activity : draft.activities.values()) {
            Integer key = draft.key(activity.id());
            if (key != null
                    && activity.has(ConstraintKind.AS_LATE_AS_POSSIBLE)
                    && network.node(key) != Network.NONE) {
                nodes.set(network.node(key));
            }
        }
        return nodes;
    }

    private int totalFloat(int node) {
        WorkTime time = network.workTime(node);
        int byStart = time.rank(dates.lateStart(node)) - time.rank(dates.earlyStart(node));
        int byFinish = dates.totalFloat(node);
        return switch (draft.plan.settings().options().floatBy()) {
            case START -> byStart;
            case FINISH -> byFinish;
            case SMALLEST -> Math.min(byStart, byFinish);
        };
    }

    private ActivityDates ofNode(Activity activity, int node) {
        int earlyStart = dates.earlyStart(node);
        int earlyFinish = dates.earlyFinish(node);
        boolean finished = activity.progress().actualFinish() != null;
        return new ActivityDates(
                earlyStart,
                earlyFinish,
                dates.lateStart(node),
                dates.lateFinish(node),
                Draft.moment(activity.progress().actualStart(), earlyStart),
                Draft.moment(activity.progress().actualFinish(), earlyFinish),
                finished ? 0 : totalFloat(node),
                finished ? 0 : FreeFloat.of(network, dates, node));
    }
}
