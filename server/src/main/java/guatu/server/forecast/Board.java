package guatu.server.forecast;

import guatu.schedule.campaign.Forecast;
import guatu.server.journal.Entry;
import guatu.server.project.ProjectList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The board (挂图底板): one immutable snapshot from which every list, count and light on every screen
 * is read, so that they always agree. It says on which list version and up to which place in the
 * journal it was made.
 */
public final class Board {

    /** How many of the latest reports a board keeps. */
    public static final int LATEST = 12;

    private final BoardFrame frame;
    private final ProjectList list;
    private final long position;
    private final Instant asOf;
    private final Forecast forecast;
    private final ProjectLinks links;
    private final Map<String, ProjectView> projects;
    private final List<Entry> latest;

    Board(
            BoardFrame frame,
            ProjectList list,
            long position,
            Instant asOf,
            Forecast forecast,
            ProjectLinks links,
            Map<String, ProjectView> projects,
            List<Entry> latest) {
        this.frame = frame;
        this.list = list;
        this.position = position;
        this.asOf = asOf;
        this.forecast = forecast;
        this.links = links;
        this.projects = Collections.unmodifiableMap(projects);
        this.latest = List.copyOf(latest);
    }

    /** A board dated and lit from nothing. */
    static Board built(
            BoardFrame frame,
            ProjectList list,
            Map<String, Standing> standings,
            long position,
            Instant asOf,
            List<Entry> latest) {
        Forecast forecast = PlanReading.plan(frame, list, standings).forecast();
        Views views =
                new Views(frame, list, key -> standings.getOrDefault(key, Standing.NONE), forecast)
                        .readAll();
        Map<String, List<MilestoneView>> milestones = new TreeMap<>();
        list.projects().forEach(one -> milestones.put(one.code(), views.milestones(one.code())));
        Map<String, ProjectView> projects = new TreeMap<>();
        list.projects()
                .forEach(one ->
                        projects.put(
                                one.code(),
                                views.project(
                                        one, code -> milestones.getOrDefault(code, List.of()))));
        return new Board(
                frame, list, position, asOf, forecast, new ProjectLinks(list), projects, latest);
    }

    /**
     * This board after reports on a few milestones; only what they reach is dated and lit anew.
     *
     * @param changed what is now reported of those milestones
     */
    Advance after(Map<String, Standing> changed, long position, Instant asOf, List<Entry> latest) {
        Map<String, LocalDate> eventDays = frame.eventDays();
        List<guatu.schedule.campaign.Milestone> moved = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        changed.forEach((key, standing) -> {
            var milestone = list.milestone(key);
            if (milestone != null) {
                LocalDate due = Due.of(milestone, eventDays);
                moved.add(PlanReading.milestone(milestone, due, standing));
                touched.add(milestone.project());
            }
        });
        Forecast redated = moved.isEmpty() ? forecast : forecast.redate(moved);
        Set<String> reached = links.reached(touched);
        Map<String, ProjectView> relit = relit(redated, changed, reached);
        return new Advance(
                new Board(frame, list, position, asOf, redated, links, relit, latest), reached);
    }

    /**
     * This board on a branch (推演): as it would be if these milestones of its plan were otherwise.
     * Nobody else ever sees the branch.
     */
    public Board supposing(List<guatu.schedule.campaign.Milestone> supposed) {
        Set<String> touched = new TreeSet<>();
        supposed.forEach(milestone -> touched.add(milestone.project()));
        Forecast redated = forecast.redate(supposed);
        Map<String, ProjectView> relit = relit(redated, Map.of(), links.reached(touched));
        return new Board(frame, list, position, asOf, redated, links, relit, latest);
    }

    private Map<String, ProjectView> relit(
            Forecast redated, Map<String, Standing> changed, Set<String> reached) {
        Views views = new Views(frame, list, key -> standing(key, changed), redated);
        Map<String, List<MilestoneView>> milestones = new TreeMap<>();
        reached.forEach(code -> milestones.put(code, views.milestones(code)));
        Map<String, ProjectView> relit = new TreeMap<>(projects);
        for (String code : reached) {
            var project = list.project(code);
            if (project != null) {
                relit.put(
                        code,
                        views.project(project, part -> milestones.getOrDefault(part, List.of())));
            }
        }
        return relit;
    }

    private Standing standing(String key, Map<String, Standing> changed) {
        Standing now = changed.get(key);
        if (now != null) {
            return now;
        }
        MilestoneView view = milestone(key);
        return view == null ? Standing.NONE : view.standing();
    }

    /** The next board, and the projects that may look different on it. */
    record Advance(Board board, Set<String> projects) {}

    /** What frames it: campaign, calendar, organisation, events. */
    public BoardFrame frame() {
        return frame;
    }

    /** The list it shows. */
    public ProjectList list() {
        return list;
    }

    /** The version of that list. */
    public int listVersion() {
        return list.version();
    }

    /** The place in the journal up to which it knows reports. */
    public long position() {
        return position;
    }

    /** When it was made. */
    public Instant asOf() {
        return asOf;
    }

    /** The day up to which work is known (数据日期). */
    public LocalDate statusDate() {
        return frame.statusDate();
    }

    /** The dated network behind it. */
    public Forecast forecast() {
        return forecast;
    }

    /** All projects, by code. */
    public Collection<ProjectView> projects() {
        return projects.values();
    }

    /** The project of that code, or null. */
    public @Nullable ProjectView project(String code) {
        return projects.get(code);
    }

    /** The milestone of that key, or null. */
    public @Nullable MilestoneView milestone(String key) {
        int slash = key.indexOf('/');
        ProjectView project = slash < 0 ? null : projects.get(key.substring(0, slash));
        if (project == null) {
            return null;
        }
        String code = key.substring(slash + 1);
        for (MilestoneView milestone : project.own()) {
            if (milestone.milestone().code().equals(code)) {
                return milestone;
            }
        }
        return null;
    }

    /** The latest reports, newest first, at most {@link #LATEST}. */
    public List<Entry> latest() {
        return latest;
    }
}
