package guatu.schedule.campaign;

import static java.util.stream.Collectors.groupingBy;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.campaign.PlanProblem.Code;
import guatu.schedule.network.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A campaign's whole plan (攻坚计划) on one status date: milestones of many projects, relations among
 * them, and the outside events they are counted back from. Immutable.
 *
 * <p>{@link #forecast()} dates it. Whatever is wrong in it is named by {@link #problems()} and left
 * out; nothing is thrown for what people typed.
 */
public final class CampaignPlan {
    private final WorkingCalendar calendar;
    private final LocalDate statusDate;
    private final Map<String, Milestone> milestones;
    private final List<MilestoneRelation> relations;
    private final Map<String, OutsideEvent> events;
    private final Map<String, List<MilestoneRelation>> relationsTo;
    private final Map<String, List<CountBack>> countBacks;
    private final List<PlanProblem> problems;

    private CampaignPlan(Builder told) {
        var check = new PlanCheck(told.statusDate);
        this.calendar = told.calendar;
        this.statusDate = told.statusDate;
        this.milestones = milestones(told, check);
        this.events = events(told, check);
        this.relations =
                told.relations.stream().filter(relation -> usable(relation, check)).toList();
        this.relationsTo = relations.stream().collect(groupingBy(MilestoneRelation::successor));
        this.countBacks =
                told.countBacks.stream()
                        .filter(countBack -> usable(countBack, check))
                        .collect(groupingBy(CountBack::milestone));
        this.problems = List.copyOf(check.problems());
    }

    private CampaignPlan(CampaignPlan base, Map<String, Milestone> milestones, PlanCheck check) {
        this.calendar = base.calendar;
        this.statusDate = base.statusDate;
        this.milestones = milestones;
        this.relations = base.relations;
        this.relationsTo = base.relationsTo;
        this.events = base.events;
        this.countBacks = base.countBacks;
        this.problems = List.copyOf(check.problems());
    }

    /** Starts a plan; the status date is the day up to which work is known (数据日期). */
    public static Builder on(WorkingCalendar calendar, LocalDate statusDate) {
        return new Builder(calendar, statusDate);
    }

    /** Dates the whole plan. */
    public Forecast forecast() {
        return Forecast.of(this);
    }

    /** This plan with these milestones in place of those with the same ids, or added. */
    public CampaignPlan with(Iterable<Milestone> changed) {
        var check = new PlanCheck(statusDate);
        var all = new LinkedHashMap<>(milestones);
        var ids = new HashSet<String>();
        for (Milestone milestone : changed) {
            all.put(milestone.id(), check.checked(milestone));
            ids.add(milestone.id());
        }
        problems.stream()
                .filter(problem -> !ids.contains(problem.place()))
                .forEach(problem -> check.problems().add(problem));
        return new CampaignPlan(this, all, check);
    }

    /** The working days in which the plan counts. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The day up to which work is known. */
    public LocalDate statusDate() {
        return statusDate;
    }

    /** The milestones in the order they were told, by id. */
    public Map<String, Milestone> milestones() {
        return Collections.unmodifiableMap(milestones);
    }

    /** The usable relations. */
    public List<MilestoneRelation> relations() {
        return relations;
    }

    /** What was told and could not be used. */
    public List<PlanProblem> problems() {
        return problems;
    }

    /** The relations that hold this milestone. */
    List<MilestoneRelation> relationsTo(String milestone) {
        return relationsTo.getOrDefault(milestone, List.of());
    }

    /** Holds a milestone back from the events it is counted back from. */
    void holdByEvents(String milestone, Compiled.Holder holder) {
        for (CountBack countBack : countBacks.getOrDefault(milestone, List.of())) {
            OutsideEvent event = events.get(countBack.event());
            if (event != null) {
                holder.hold(Bound.FINISH_CAP, Days.end(lastDay(event.date(), countBack)));
            }
        }
    }

    private LocalDate lastDay(LocalDate date, CountBack countBack) {
        return countBack.unit() == LagUnit.WORKING
                ? calendar.add(date, -countBack.days())
                : date.minusDays(countBack.days());
    }

    private static Map<String, Milestone> milestones(Builder told, PlanCheck check) {
        var milestones = new LinkedHashMap<String, Milestone>();
        for (Milestone milestone : told.milestones) {
            if (milestones.containsKey(milestone.id())) {
                check.report(Code.DUPLICATE_ID, milestone.id(), milestone.project());
            } else {
                milestones.put(milestone.id(), check.checked(milestone));
            }
        }
        return milestones;
    }

    private static Map<String, OutsideEvent> events(Builder told, PlanCheck check) {
        var events = new LinkedHashMap<String, OutsideEvent>();
        for (OutsideEvent event : told.events) {
            if (events.containsKey(event.id())) {
                check.report(Code.DUPLICATE_ID, event.id(), event.date());
            } else if (check.covers(event.id(), event.date())) {
                events.put(event.id(), event);
            }
        }
        return events;
    }

    private boolean usable(MilestoneRelation relation, PlanCheck check) {
        String place = relation.predecessor() + " → " + relation.successor();
        if (relation.predecessor().equals(relation.successor())) {
            check.report(Code.SELF_RELATION, place, relation.predecessor());
            return false;
        }
        boolean from = known(relation.predecessor(), place, check);
        boolean to = known(relation.successor(), place, check);
        boolean lag = check.lag(place, relation.lag());
        return from && to && lag;
    }

    private boolean usable(CountBack countBack, PlanCheck check) {
        String place = countBack.milestone() + " → " + countBack.event();
        boolean event = events.containsKey(countBack.event());
        if (!event) {
            check.report(Code.UNKNOWN_EVENT, place, countBack.event());
        }
        boolean milestone = known(countBack.milestone(), place, check);
        boolean days = check.lag(place, countBack.days());
        return milestone && days && event;
    }

    private boolean known(String milestone, String place, PlanCheck check) {
        boolean known = milestones.containsKey(milestone);
        if (!known) {
            check.report(Code.UNKNOWN_MILESTONE, place, milestone);
        }
        return known;
    }

    /** Collects a plan. */
    public static final class Builder {
        private final WorkingCalendar calendar;
        private final LocalDate statusDate;
        private final List<Milestone> milestones = new ArrayList<>();
        private final List<MilestoneRelation> relations = new ArrayList<>();
        private final List<OutsideEvent> events = new ArrayList<>();
        private final List<CountBack> countBacks = new ArrayList<>();

        private Builder(WorkingCalendar calendar, LocalDate statusDate) {
            this.calendar = calendar;
            this.statusDate = statusDate;
        }

        /** Adds a milestone. */
        public Builder add(Milestone milestone) {
            milestones.add(milestone);
            return this;
        }

        /** Adds a relation between two milestones. */
        public Builder relate(MilestoneRelation relation) {
            relations.add(relation);
            return this;
        }

        /** Adds an outside event. */
        public Builder event(OutsideEvent event) {
            events.add(event);
            return this;
        }

        /** Holds a milestone so many days before an event. */
        public Builder countBack(CountBack countBack) {
            countBacks.add(countBack);
            return this;
        }

        /** The plan. */
        public CampaignPlan build() {
            return new CampaignPlan(this);
        }
    }
}
