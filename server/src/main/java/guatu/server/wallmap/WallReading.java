package guatu.server.wallmap;

import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.District;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardFrame;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.BoardQuery.Found;
import guatu.server.forecast.Filter;
import guatu.server.forecast.GroupLight;
import guatu.server.forecast.Light;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.forecast.Sentences;
import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import guatu.server.journal.ReportKind;
import guatu.server.web.Wording;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads the wall from a board. */
@Component
final class WallReading {

    private static final Comparator<Found> BY_DAYS =
            Comparator.comparingInt((Found found) -> found.milestone().slipWorkingDays())
                    .reversed()
                    .thenComparing(found -> found.milestone().key());

    private final Figures figures;
    private final Sentences sentences;
    private final Wording wording;

    WallReading(Figures figures, Sentences sentences, Wording wording) {
        this.figures = figures;
        this.sentences = sentences;
        this.wording = wording;
    }

    /** The wall of the whole campaign. */
    Wall wall(Board board) {
        return wall(board, Scope.ALL);
    }

    /** The wall of a part; districts and areas stand beside it as they are. */
    Wall wall(Board board, Scope scope) {
        List<ProjectView> projects = BoardQuery.projects(board, scope.all());
        List<Found> milestones = BoardQuery.milestones(board, scope.all());
        Districts districts = new Districts(board, sentences);
        return new Wall(
                campaign(board),
                board.statusDate(),
                board.asOf(),
                board.listVersion(),
                board.position(),
                figures.of(board, scope),
                new Wall.LightCounts(
                        Listing.counts(projects, ProjectView::light),
                        Listing.counts(milestones, found -> found.milestone().light())),
                late(board, milestones),
                curve(board, scope),
                districts.league(),
                board.latest().stream()
                        .filter(entry -> scope.holds(board, entry.report().project()))
                        .map(entry -> event(board, entry))
                        .toList(),
                districts.shades(),
                marks(projects),
                areas(board),
                Countdowns.of(board),
                (int) projects.stream().filter(one -> one.lon() != null).count());
    }

    private static Wall.CampaignDay campaign(Board board) {
        Campaign campaign = board.frame().campaign();
        long day = ChronoUnit.DAYS.between(campaign.start(), board.statusDate()) + 1;
        long days = ChronoUnit.DAYS.between(campaign.start(), campaign.end()) + 1;
        return new Wall.CampaignDay(campaign.code(), campaign.name(), day, days);
    }

    private List<Wall.LateLine> late(Board board, List<Found> milestones) {
        return milestones.stream()
                .filter(found -> found.milestone().light() == Light.LATE)
                .sorted(BY_DAYS)
                .limit(Wall.LATE)
                .map(found -> lateLine(board.frame(), found))
                .toList();
    }

    private Wall.LateLine lateLine(BoardFrame frame, Found found) {
        MilestoneView milestone = found.milestone();
        String lead = milestone.milestone().leadUnit();
        String unit = lead == null ? found.project().project().leadUnit() : lead;
        return new Wall.LateLine(
                milestone.key(),
                found.project().code(),
                found.project().project().name(),
                milestone.milestone().name(),
                unit,
                frame.unitName(unit),
                milestone.slipWorkingDays(),
                milestone.light(),
                sentences.of(milestone.reason()));
    }

    /** The curve of the whole campaign and, by code, those of its districts. */
    Map<String, Wall.Curve> curves(Board board) {
        Map<String, Wall.Curve> curves = new LinkedHashMap<>();
        curves.put("", curve(board, Scope.ALL));
        for (District district : board.frame().districts()) {
            String unit = wording.say("wall.unit.milestones");
            var points = Curves.of(board, new Scope(district.code(), null).all());
            curves.put(district.code(), new Wall.Curve(district.name(), unit, points));
        }
        return curves;
    }

    private Wall.Curve curve(Board board, Scope scope) {
        return new Wall.Curve(
                wording.say("wall.curve.title"),
                wording.say("wall.unit.milestones"),
                Curves.of(board, scope.all()));
    }

    private Wall.EventLine event(Board board, Entry entry) {
        NewReport report = entry.report();
        MilestoneView milestone = board.milestone(report.milestone());
        ProjectView project = board.project(report.project());
        String milestoneName =
                milestone == null ? report.milestone() : milestone.milestone().name();
        String projectName = project == null ? report.project() : project.project().name();
        String unitName = Objects.toString(board.frame().unitName(report.unit()), "");
        return new Wall.EventLine(
                entry.position(),
                entry.recordedAt(),
                report.effectiveOn(),
                report.kind(),
                report.project(),
                projectName,
                milestoneName,
                unitName,
                sentence(entry, unitName, projectName, milestoneName));
    }

    private String sentence(Entry entry, String unit, String project, String milestone) {
        NewReport report = entry.report();
        boolean percent = report.kind() == ReportKind.PROGRESS && report.percent() != null;
        String key = "event." + report.kind() + (percent ? ".percent" : "");
        BigDecimal done = Objects.requireNonNullElse(report.percent(), BigDecimal.ZERO);
        return wording.say(
                key,
                unit,
                project,
                milestone,
                report.effectiveOn(),
                done,
                Objects.toString(report.expected(), ""),
                Objects.toString(report.blockedBy(), ""));
    }

    private List<Wall.Mark> marks(List<ProjectView> projects) {
        return projects.stream()
                .filter(one -> one.light() == Light.LATE || one.light() == Light.AT_RISK)
                .filter(one -> one.lon() != null && one.lat() != null)
                .sorted(
                        Comparator.comparing((ProjectView one) -> one.light() != Light.LATE)
                                .thenComparing(
                                        ProjectView::slipWorkingDays, Comparator.reverseOrder())
                                .thenComparing(ProjectView::code))
                .limit(Wall.MARKS)
                .map(one ->
                        new Wall.Mark(
                                one.code(),
                                one.project().name(),
                                Objects.requireNonNull(one.lon()),
                                Objects.requireNonNull(one.lat()),
                                one.light(),
                                sentences.of(one.reason())))
                .toList();
    }

    private List<Wall.AreaLight> areas(Board board) {
        List<ProjectView> projects = BoardQuery.projects(board, Filter.ALL);
        return board.frame().areas().stream().map(area -> area(area, projects)).toList();
    }

    private Wall.AreaLight area(Area area, List<ProjectView> projects) {
        List<ProjectView> its =
                projects.stream()
                        .filter(one -> one.project().areas().contains(area.code()))
                        .toList();
        GroupLight light = GroupLight.of(its);
        return new Wall.AreaLight(
                area.code(), area.name(), light.light(), sentences.of(light.reason()), its.size());
    }
}
