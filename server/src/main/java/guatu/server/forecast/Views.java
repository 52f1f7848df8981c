package guatu.server.forecast;

import guatu.schedule.campaign.Forecast;
import guatu.schedule.campaign.MilestoneForecast;
import guatu.server.project.EventAnchor;
import guatu.server.project.Milestone;
import guatu.server.project.Place;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Makes the views of projects and milestones from list, reports and forecast. */
final class Views {

    private final BoardFrame frame;
    private final ProjectList list;
    private final Function<String, Standing> standings;
    private final Map<String, LocalDate> eventDays;
    private final Map<String, String> eventNames;
    private final MilestoneLight light;
    private final Map<String, @Nullable MilestoneForecast> read = new HashMap<>();
    private final Forecast forecast;
    private final CriticalOrigins origins;

    Views(
            BoardFrame frame,
            ProjectList list,
            Function<String, Standing> standings,
            Forecast forecast) {
        this.frame = frame;
        this.list = list;
        this.standings = standings;
        this.forecast = forecast;
        this.eventDays = frame.eventDays();
        this.eventNames = frame.eventNames();
        this.light = new MilestoneLight(frame.yardstick());
        this.origins = new CriticalOrigins(this::forecastOf);
    }

    /** Takes all forecasts at once; for a few projects they are better read one by one. */
    Views readAll() {
        forecast.all().forEach(one -> read.put(one.id(), one));
        return this;
    }

    private @Nullable MilestoneForecast forecastOf(String key) {
        return read.computeIfAbsent(key, forecast::find);
    }

    /** The views of a project's own milestones, by code. */
    List<MilestoneView> milestones(String project) {
        return list.milestonesOf(project).stream().map(this::milestone).toList();
    }

    private MilestoneView milestone(Milestone milestone) {
        String key = milestone.key();
        Standing standing = standings.apply(key);
        LocalDate due = Due.of(milestone, eventDays);
        MilestoneForecast dates = forecastOf(key);
        LocalDate finish = dates == null ? due : dates.finish();
        Lit lit = light.of(facts(milestone, standing, due, finish));
        int slip =
                due == null || finish == null
                        ? 0
                        : frame.calendar().workingDaysBetween(due, finish);
        return new MilestoneView(
                milestone,
                standing,
                due,
                dates == null ? milestone.plannedStart() : dates.start(),
                finish,
                slip,
                dates == null ? 0 : dates.floatDays(),
                dates != null && dates.critical(),
                lit.light(),
                lit.reason());
    }

    private MilestoneFacts facts(
            Milestone milestone,
            Standing standing,
            @Nullable LocalDate due,
            @Nullable LocalDate finish) {
        EventAnchor anchor = milestone.anchor();
        return new MilestoneFacts(
                milestone,
                standing,
                due,
                Due.beforeEvent(milestone, eventDays),
                anchor == null ? "" : eventNames.getOrDefault(anchor.event(), anchor.event()),
                finish,
                origin(milestone.key()));
    }

    private @Nullable String origin(String key) {
        String origin = origins.of(key);
        Milestone milestone = origin == null ? null : list.milestone(origin);
        return milestone == null ? null : milestone.name();
    }

    /** The view of a project, from the views of its own milestones and of its parts'. */
    ProjectView project(Project project, Function<String, List<MilestoneView>> milestonesOf) {
        List<MilestoneView> own = milestonesOf.apply(project.code());
        List<Project> parts = list.partsOf(project.code());
        List<MilestoneView> all = new ArrayList<>(own);
        parts.forEach(part -> all.addAll(milestonesOf.apply(part.code())));
        Lit lit = ProjectLight.of(project, all);
        ProjectView.Dates dates = ProjectDates.of(all);
        Place place = project.place();
        Coordinate label = place == null ? null : place.label();
        return new ProjectView(
                project,
                own,
                List.copyOf(all),
                list.isPart(project),
                !parts.isEmpty(),
                percent(all),
                all.stream().anyMatch(one -> one.standing().begun()),
                dates,
                slip(dates),
                label == null ? null : label.getX(),
                label == null ? null : label.getY(),
                lit.light(),
                lit.reason());
    }

    private int slip(ProjectView.Dates dates) {
        return dates.plannedFinish() == null || dates.forecastFinish() == null
                ? 0
                : frame.calendar()
                        .workingDaysBetween(dates.plannedFinish(), dates.forecastFinish());
    }

    private static int percent(List<MilestoneView> milestones) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (MilestoneView milestone : milestones) {
            weight = weight.add(milestone.milestone().weight());
            done = done.add(milestone.weighted());
        }
        return weight.signum() == 0 ? 0 : done.divide(weight, 0, RoundingMode.DOWN).intValueExact();
    }
}
