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

/** Reads Microsoft Project's dates off the dated network. */
final class MicrosoftReading {
    private final Draft draft;
    private final Network network;
    private final Dates dates;

    MicrosoftReading(Draft draft, Dated dated) {
        this.draft = draft;
        this.network = dated.network();
        this.dates = LatePlacement.of(network, dated.dates(), wantedLate());
    }

    DatedPlan read() {
        Map<String, ActivityDates> read = new HashMap<>();
        for (Activity activity : draft.activities.values()) {
            Integer key = draft.key(activity.id());
            if (key != null && network.node(key) != Network.NONE) {
                read.put(activity.id(), ofNode(network.node(key)));
            }
        }
        new Summaries(draft, read).read();
        return draft.dated(network, read);
    }

    private BitSet wantedLate() {
        var nodes = new BitSet();
        for (Activity activity : draft.activities.values()) {
            Integer key = draft.key(activity.id());
            if (key != null
                    && activity.has(ConstraintKind.AS_LATE_AS_POSSIBLE)
                    && activity.progress().actualStart() == null
                    && network.node(key) != Network.NONE) {
                nodes.set(network.node(key));
            }
        }
        return nodes;
    }

    private ActivityDates ofNode(int node) {
        int earlyStart = dates.earlyStart(node);
        int earlyFinish = dates.earlyFinish(node);
        int lateStart = dates.lateStart(node);
        int lateFinish = dates.lateFinish(node);
        boolean late = draft.plan.settings().fromFinish();
        WorkTime time = network.workTime(node);
        int startFloat = time.rank(lateStart) - time.rank(earlyStart);
        return new ActivityDates(
                earlyStart,
                earlyFinish,
                lateStart,
                lateFinish,
                late ? lateStart : earlyStart,
                late ? lateFinish : earlyFinish,
                Math.min(startFloat, dates.totalFloat(node)),
                FreeFloat.of(network, dates, node));
    }
}
