package guatu.server.exchange.output;

import guatu.server.exchange.cell.NameList;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.notation.Buildings;
import guatu.server.exchange.notation.Phases;
import guatu.server.exchange.notation.Promises;
import guatu.server.exchange.notation.Relations;
import guatu.server.exchange.notation.Sleep;
import guatu.server.exchange.plan.Standing;
import guatu.server.journal.Entry;
import guatu.server.journal.NewReport;
import guatu.server.project.Building;
import guatu.server.project.Dormancy;
import guatu.server.project.EventAnchor;
import guatu.server.project.Milestone;
import guatu.server.project.Phase;
import guatu.server.project.Place;
import guatu.server.project.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The sheets of the list: projects, milestones, reports. */
final class ListSheets {

    static final List<String> PROJECT_FIELDS =
            List.of(
                    "code",
                    "name",
                    "aliases",
                    "level",
                    "kind",
                    "planYears",
                    "district",
                    "actions",
                    "line",
                    "areas",
                    "place",
                    "investment",
                    "leadUnit",
                    "supporting",
                    "packageCode",
                    "predecessor",
                    "phases",
                    "buildings",
                    "content",
                    "promises",
                    "stopped",
                    "restarted",
                    "source",
                    "sample");

    static final List<String> MILESTONE_FIELDS =
            List.of(
                    "project",
                    "code",
                    "name",
                    "phase",
                    "building",
                    "plannedStart",
                    "plannedFinish",
                    "workingDays",
                    "weight",
                    "evidenceWanted",
                    "notBefore",
                    "mustBy",
                    "leadUnit",
                    "leadPost",
                    "cooperating",
                    "supervisor",
                    "event",
                    "eventDays",
                    "relations");

    private final Standing standing;
    private final CodeNames names;

    ListSheets(Standing standing) {
        this.standing = standing;
        this.names = new CodeNames(standing);
    }

    SheetWriter projects(Workbook workbook) {
        SortedSet<String> extras = new TreeSet<>();
        standing.list().projects().forEach(project -> extras.addAll(project.extras().keySet()));
        SheetWriter sheet = new SheetWriter(workbook, SheetRole.PROJECTS.title());
        List<String> titles = new ArrayList<>(ExportWorkbook.titles(SheetRole.PROJECTS));
        titles.addAll(extras);
        sheet.headings(titles);
        for (Project project : standing.list().projects()) {
            List<@Nullable Object> row = new ArrayList<>(row(project));
            extras.forEach(key -> row.add(project.extras().get(key)));
            sheet.row(row);
        }
        return sheet;
    }

    private List<@Nullable Object> row(Project project) {
        Place place = project.place();
        Dormancy dormancy = project.dormancy();
        return Arrays.<@Nullable Object>asList(
                project.code(),
                project.name(),
                NameList.join(project.aliases()),
                Words.print("level", project.level().name()),
                Words.print("kind", project.kind().name()),
                project.planYears().stream().map(String::valueOf).collect(Collectors.joining("、")),
                names.district(project.district()),
                names.actions(project.actions()),
                names.line(project.line()),
                names.areas(project.areas()),
                place == null ? null : place.wkt(),
                project.investmentWan(),
                names.unit(project.leadUnit()),
                names.units(project.supportingUnits()),
                project.packageCode(),
                project.predecessor(),
                Phases.print(project.phases()),
                Buildings.print(project.buildings(), project.phases()),
                project.content(),
                Promises.print(project.promises()),
                dormancy == null ? null : Sleep.print(dormancy),
                dormancy == null ? null : dormancy.restartedOn(),
                project.source(),
                project.sample() ? "是" : null);
    }

    SheetWriter milestones(Workbook workbook) {
        SheetWriter sheet = new SheetWriter(workbook, SheetRole.MILESTONES.title());
        sheet.headings(ExportWorkbook.titles(SheetRole.MILESTONES));
        for (Milestone milestone : standing.list().milestones()) {
            sheet.row(row(milestone));
        }
        return sheet;
    }

    private List<@Nullable Object> row(Milestone milestone) {
        Project project = standing.list().project(milestone.project());
        EventAnchor anchor = milestone.anchor();
        return Arrays.<@Nullable Object>asList(
                milestone.project(),
                milestone.code(),
                milestone.name(),
                phase(project, milestone.phase()),
                building(project, milestone.building()),
                milestone.plannedStart(),
                milestone.plannedFinish(),
                milestone.workingDays(),
                milestone.weight(),
                milestone.evidenceWanted(),
                milestone.notBefore(),
                milestone.mustBy(),
                names.unit(milestone.leadUnit()),
                milestone.leadPost(),
                names.units(milestone.cooperating()),
                names.unit(milestone.supervisor()),
                anchor == null ? null : names.event(anchor.event()),
                anchor == null ? null : anchor.calendarDaysBefore(),
                Relations.print(
                        standing.list().relationsInto(milestone.key()), milestone.project()));
    }

    private static @Nullable String phase(@Nullable Project project, @Nullable Integer number) {
        for (Phase phase : project == null ? List.<Phase>of() : project.phases()) {
            if (number != null && phase.no() == number) {
                return phase.name();
            }
        }
        return null;
    }

    /** The building's name, or its code where two buildings share the name. */
    private static @Nullable String building(@Nullable Project project, @Nullable String code) {
        List<Building> all = project == null ? List.of() : project.buildings();
        for (Building building : all) {
            if (building.code().equals(code)) {
                long bearers = all.stream().filter(b -> b.name().equals(building.name())).count();
                return bearers == 1 ? building.name() : building.code();
            }
        }
        return null;
    }

    /** What holds now, in the order of record; withdrawn and corrected entries are left out. */
    List<List<@Nullable Object>> reports() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Entry entry : standing.entries()) {
            NewReport report = entry.report();
            rows.add(
                    Arrays.<@Nullable Object>asList(
                            report.milestone(),
                            Words.print("reportKind", report.kind().name()),
                            report.effectiveOn(),
                            report.percent(),
                            report.expected(),
                            Objects.requireNonNullElse(report.blockedBy(), ""),
                            Objects.requireNonNullElse(report.note(), ""),
                            report.post()));
        }
        return rows;
    }
}
