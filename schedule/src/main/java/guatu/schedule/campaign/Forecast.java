package guatu.schedule.campaign;

import guatu.schedule.network.Dated;
import guatu.schedule.network.Edits;
import guatu.schedule.network.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The dated plan (预测): one immutable snapshot.
 *
 * <p>A milestone of a project that a circular relation stops has no forecast; {@link #loops()}
 * names the milestones of each loop in order, and all other projects are dated.
 */
public final class Forecast {
    private final CampaignPlan plan;
    private final Dated dated;

    /** The ids of the milestones by key, and their keys by id. */
    private final List<String> ids;

    private final Map<String, Integer> keys;

    private Forecast(CampaignPlan plan, Dated dated, List<String> ids, Map<String, Integer> keys) {
        this.plan = plan;
        this.dated = dated;
        this.ids = ids;
        this.keys = keys;
    }

    static Forecast of(CampaignPlan plan) {
        List<String> ids = List.copyOf(plan.milestones().keySet());
        var keys = new HashMap<String, Integer>();
        ids.forEach(id -> keys.put(id, keys.size()));
        return new Forecast(plan, Dated.of(HouseNetwork.of(plan)), ids, keys);
    }

    /** The plan that was dated. */
    public CampaignPlan plan() {
        return plan;
    }

    /**
     * The milestone's forecast, or null if there is no such milestone or a loop stops its project.
     */
    public @Nullable MilestoneForecast find(String milestone) {
        int node = node(milestone);
        return node == Network.NONE ? null : reading().of(milestone, node);
    }

    /**
     * The milestone's forecast.
     *
     * @throws NoSuchElementException if {@link #find} gives none
     */
    public MilestoneForecast get(String milestone) {
        MilestoneForecast found = find(milestone);
        if (found == null) {
            throw new NoSuchElementException("no forecast for milestone " + milestone);
        }
        return found;
    }

    /** All forecasts in the plan's order. */
    public List<MilestoneForecast> all() {
        var reading = reading();
        var all = new ArrayList<MilestoneForecast>();
        for (int key = 0; key < ids.size(); key++) {
            int node = dated.network().node(key);
            if (node != Network.NONE) {
                all.add(reading.of(ids.get(key), node));
            }
        }
        return all;
    }

    /** Circular relations (循环搭接): the milestones of each in order; their projects have no dates. */
    public List<List<String>> loops() {
        var loops = new ArrayList<List<String>>();
        for (int[] loop : dated.network().loops()) {
            var named = new ArrayList<String>();
            for (int key : loop) {
                named.add(ids.get(key));
            }
            loops.add(List.copyOf(named));
        }
        return loops;
    }

    /**
     * The walk back from a milestone's finish to what caused it, nearest first; empty if it has no
     * forecast. Each step that is {@link Reason.Driven} is followed by its predecessor's.
     */
    public List<WhyStep> why(String milestone) {
        var steps = new ArrayList<WhyStep>();
        boolean finish = true;
        MilestoneForecast at = find(milestone);
        while (at != null) {
            if (finish && at.finishReason() instanceof Reason.Work) {
                steps.add(new WhyStep(at.id(), true, at.finish(), at.finishReason()));
                finish = false;
            }
            LocalDate date = finish ? at.finish() : at.start();
            Reason reason = finish ? at.finishReason() : at.startReason();
            steps.add(new WhyStep(at.id(), finish, date, reason));
            if (!(reason instanceof Reason.Driven driven)) {
                break;
            }
            finish = !driven.relation().type().fromStart();
            at = find(driven.relation().predecessor());
        }
        return steps;
    }

    /**
     * The forecast after these milestones changed, in place of those with the same ids; only what
     * the change reaches is dated anew, and the dates are those that a full pass gives.
     *
     * <p>A new milestone, or one that changed its project or between point and span, has the whole
     * plan dated.
     */
    public Forecast redate(Collection<Milestone> changed) {
        CampaignPlan next = plan.with(changed);
        if (!changed.stream().allMatch(milestone -> staysInPlace(next, milestone.id()))) {
            return of(next);
        }
        Dated redated =
                dated.change(edits -> {
                    for (Milestone milestone : changed) {
                        edit(next, milestone.id(), edits);
                    }
                });
        return new Forecast(next, redated, ids, keys);
    }

    private void edit(CampaignPlan next, String milestone, Edits edits) {
        int node = node(milestone);
        Milestone told = next.milestones().get(milestone);
        if (node == Network.NONE || told == null) {
            return;
        }
        var compiled = new Compiled(told, next.calendar(), next.statusDate());
        edits.free(node).duration(node, compiled.workingDays() * Days.MINUTES);
        Compiled.Holder holder = (bound, moment) -> edits.bound(node, bound, moment);
        compiled.hold(holder);
        next.holdByEvents(milestone, holder);
    }

    private boolean staysInPlace(CampaignPlan next, String milestone) {
        Milestone was = plan.milestones().get(milestone);
        Milestone is = next.milestones().get(milestone);
        return was != null
                && is != null
                && was.project().equals(is.project())
                && was.isPoint() == is.isPoint();
    }

    private int node(String milestone) {
        Integer key = keys.get(milestone);
        return key == null ? Network.NONE : dated.network().node(key);
    }

    private ForecastReading reading() {
        return new ForecastReading(plan, dated, ids);
    }
}
