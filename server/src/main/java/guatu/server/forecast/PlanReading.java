package guatu.server.forecast;

import guatu.schedule.campaign.CampaignPlan;
import guatu.schedule.campaign.CountBack;
import guatu.schedule.campaign.LagUnit;
import guatu.schedule.campaign.MilestoneRelation;
import guatu.schedule.campaign.OutsideEvent;
import guatu.schedule.campaign.Progress;
import guatu.schedule.network.RelationType;
import guatu.server.project.EventAnchor;
import guatu.server.project.Milestone;
import guatu.server.project.ProjectList;
import guatu.server.project.Relation;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list and its reports into the schedule engine's plan. */
final class PlanReading {

    private PlanReading() {}

    static CampaignPlan plan(BoardFrame frame, ProjectList list, Map<String, Standing> standings) {
        CampaignPlan.Builder plan = CampaignPlan.on(frame.calendar(), frame.statusDate());
        frame.events().forEach(event -> plan.event(new OutsideEvent(event.code(), event.from())));
        Map<String, LocalDate> eventDays = frame.eventDays();
        for (Milestone milestone : list.milestones()) {
            Standing standing = standings.getOrDefault(milestone.key(), Standing.NONE);
            plan.add(milestone(milestone, Due.of(milestone, eventDays), standing));
            EventAnchor anchor = milestone.anchor();
            if (anchor != null && eventDays.containsKey(anchor.event())) {
                plan.countBack(countBack(milestone.key(), anchor));
            }
        }
        list.relations().forEach(relation -> plan.relate(relation(relation)));
        return plan.build();
    }

    /** One milestone; what is due by an event or a last day is planned for that day. */
    static guatu.schedule.campaign.Milestone milestone(
            Milestone milestone, @Nullable LocalDate due, Standing standing) {
        return new guatu.schedule.campaign.Milestone(
                milestone.key(),
                milestone.project(),
                milestone.plannedStart(),
                due,
                milestone.workingDays(),
                milestone.notBefore(),
                milestone.mustBy(),
                milestone.weight(),
                progress(standing));
    }

    private static Progress progress(Standing standing) {
        return new Progress(
                standing.started(),
                standing.finished(),
                standing.expected(),
                standing.percent().setScale(0, RoundingMode.DOWN).intValueExact(),
                standing.blockedSince() != null);
    }

    private static CountBack countBack(String key, EventAnchor anchor) {
        return new CountBack(key, anchor.event(), anchor.calendarDaysBefore(), LagUnit.CALENDAR);
    }

    private static MilestoneRelation relation(Relation relation) {
        return new MilestoneRelation(
                relation.from(),
                relation.to(),
                RelationType.valueOf(relation.type().name()),
                relation.lag(),
                LagUnit.valueOf(relation.unit().name()));
    }
}
