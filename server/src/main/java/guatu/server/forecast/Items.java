package guatu.server.forecast;

import guatu.schedule.campaign.MilestoneForecast;
import guatu.schedule.campaign.Reason;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.Relation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the views of a board into what screens show. */
@Component
public final class Items {

    private final Sentences sentences;

    /** Says reasons with those sentences. */
    public Items(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A project of a board. */
    public ProjectItem project(Board board, ProjectView view) {
        return new ProjectItem(facts(board, view), milestones(view.all()));
    }

    /** The facts of a project, without its milestones. */
    public ProjectFacts facts(Board board, ProjectView view) {
        Project project = view.project();
        BoardFrame frame = board.frame();
        ProjectView.Dates dates = view.dates();
        return new ProjectFacts(
                project.code(),
                project.name(),
                project.level(),
                project.kind(),
                project.district(),
                frame.districtName(project.district()),
                project.actions(),
                project.line(),
                project.areas(),
                project.leadUnit(),
                frame.unitName(project.leadUnit()),
                project.investmentWan(),
                project.planYears(),
                view.lon(),
                view.lat(),
                view.light(),
                sentences.of(view.reason()),
                view.percent(),
                view.started(),
                dates.plannedStart(),
                dates.plannedFinish(),
                dates.forecastStart(),
                dates.forecastFinish(),
                dates.actualStart(),
                dates.actualFinish(),
                view.slipWorkingDays(),
                project.packageCode(),
                project.sample());
    }

    private static ProjectItem.Milestones milestones(List<MilestoneView> milestones) {
        return new ProjectItem.Milestones(
                milestones.size(), count(milestones, Light.DONE), count(milestones, Light.LATE));
    }

    private static int count(List<MilestoneView> milestones, Light light) {
        return (int) milestones.stream().filter(one -> one.light() == light).count();
    }

    /** A milestone of a board, with its project's name and the relations that lead into it. */
    public MilestoneItem milestone(Board board, ProjectView owner, MilestoneView view) {
        Milestone milestone = view.milestone();
        BoardFrame frame = board.frame();
        Integer phase = milestone.phase();
        Standing standing = view.standing();
        return new MilestoneItem(
                view.key(),
                milestone.code(),
                milestone.name(),
                milestone.project(),
                owner.project().name(),
                phase == null ? null : phase.toString(),
                milestone.building(),
                milestone.plannedStart(),
                milestone.plannedFinish(),
                view.due(),
                workingDaysLeft(frame, view.due()),
                view.forecastStart(),
                view.forecastFinish(),
                standing.started(),
                standing.finished(),
                standing.percent(),
                view.slipWorkingDays(),
                view.floatWorkingDays(),
                view.critical(),
                view.light(),
                sentences.of(view.reason()),
                milestone.leadUnit(),
                frame.unitName(milestone.leadUnit()),
                milestone.leadPost(),
                frame.postName(milestone.leadPost()),
                milestone.evidenceWanted(),
                milestone.weight(),
                standing.recordedAt(),
                relations(board, view.key()));
    }

    private static @Nullable Integer workingDaysLeft(BoardFrame frame, @Nullable LocalDate due) {
        if (due == null) {
            return null;
        }
        LocalDate today = frame.statusDate();
        return due.isBefore(today)
                ? -frame.calendar().workingDaysBetween(due, today)
                : frame.calendar().workingDaysLeft(today, due);
    }

    private static List<RelationItem> relations(Board board, String key) {
        List<Relation> relations = board.list().relationsInto(key);
        if (relations.isEmpty()) {
            return List.of();
        }
        MilestoneForecast forecast = board.forecast().find(key);
        return relations.stream()
                .map(one ->
                        new RelationItem(
                                one.from(),
                                one.type(),
                                one.lag(),
                                one.unit(),
                                drives(one, forecast)))
                .toList();
    }

    private static boolean drives(Relation relation, @Nullable MilestoneForecast forecast) {
        return forecast != null
                && forecast.reason() instanceof Reason.Driven driven
                && driven.relation().predecessor().equals(relation.from())
                && driven.relation().type().name().equals(relation.type().name());
    }
}
