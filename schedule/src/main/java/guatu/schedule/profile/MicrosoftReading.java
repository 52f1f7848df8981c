package guatu.schedule.profile;

import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.Dates;
import guatu.schedule.network.Edits;
import guatu.schedule.network.FreeFloat;
import guatu.schedule.network.Network;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.time.WorkTime;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Reads Microsoft Project's dates off the dated network. */
final class MicrosoftReading {
    private final Draft draft;
    private final Dated dated;
    private final Network network;
    private final Dates dates;

    /** Early dates with all that is wanted late at its late dates. */
    private final Dates placed;

    private final BitSet wantedLate;

    MicrosoftReading(Draft draft, Dated dated) {
        this.draft = draft;
        this.dated = dated;
        this.network = dated.network();
        this.dates = dated.dates();
        this.wantedLate = wantedLate();
        this.placed = dated.change(this::placeLate).dates();
    }

    DatedPlan read() {
        Map<String, ActivityDates> read = new HashMap<>();
        for (Activity activity : draft.activities.values()) {
            Integer key = draft.key(activity.id());
            if (key != null && network.node(key) != Network.NONE) {
                read.put(activity.id(), ofNode(activity, network.node(key)));
            }
        }
        new Summaries(draft, read).read();
        return draft.dated(dated, read);
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

    /** What is wanted late takes its total float, and its successors start after that. */
    private void placeLate(Edits edits) {
        for (int node = wantedLate.nextSetBit(0);
                node >= 0;
                node = wantedLate.nextSetBit(node + 1)) {
            edits.bound(node, Bound.START_PIN, dates.lateStart(node));
            edits.bound(node, Bound.FINISH_PIN, dates.lateFinish(node));
        }
    }

    private ActivityDates ofNode(Activity activity, int node) {
        boolean late = wantedLate.get(node) || draft.plan.settings().fromFinish();
        Dates early = wantedLate.get(node) ? dates : placed;
        boolean byHand = activity.manual() != null && activity.progress().actualFinish() == null;
        LocalDateTime actualStart = byHand ? null : activity.progress().actualStart();
        int earlyStart = early.earlyStart(node);
        int earlyFinish = early.earlyFinish(node);
        int lateStart = Draft.moment(actualStart, dates.lateStart(node));
        int lateFinish = dates.lateFinish(node);
        WorkTime time = network.workTime(node);
        int finishFloat = time.rank(lateFinish) - time.rank(earlyFinish);
        int startFloat = time.rank(lateStart) - time.rank(earlyStart);
        return new ActivityDates(
                earlyStart,
                earlyFinish,
                lateStart,
                lateFinish,
                late ? lateStart : earlyStart,
                late ? lateFinish : earlyFinish,
                actualStart == null ? Math.min(startFloat, finishFloat) : finishFloat,
                FreeFloat.of(network, early, node));
    }
}
