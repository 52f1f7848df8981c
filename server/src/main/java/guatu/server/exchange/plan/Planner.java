package guatu.server.exchange.plan;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.match.Answer;
import guatu.server.exchange.match.Directory;
import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.What;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.table.Table;
import guatu.server.exchange.table.TableRow;
import guatu.server.organisation.Post;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Turns the tables of a file into drafts and questions, without writing anything (作计划). */
public final class Planner {

    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final Standing standing;
    private final List<Table> tables;
    private final Progress progress;
    private final ProjectIdentity identity;
    private final Directory directory;
    private final Questions questions = new Questions();
    private final Drafts drafts = new Drafts();
    private final long total;
    private long done;

    private Planner(
            Standing standing, List<Table> tables, List<Answer> answers, Progress progress) {
        this.standing = standing;
        this.tables = tables;
        this.progress = progress;
        this.identity = new ProjectIdentity(standing.list());
        this.directory = Things.directory(standing, tables, answers, identity);
        this.total = tables.stream().mapToLong(table -> table.rows().size()).sum();
    }

    /** The drafts of a file with the questions that they raise. */
    public record Planned(Drafts drafts, List<Question> questions) {}

    /** Reads every row. */
    public static Planned plan(
            Standing standing, List<Table> tables, List<Answer> answers, Progress progress) {
        return new Planner(standing, tables, answers, progress).plan();
    }

    private Planned plan() {
        frame();
        projects();
        milestones();
        reports();
        Duplicates.refuse(drafts);
        return new Planned(drafts, questions.all());
    }

    private void frame() {
        SettingRows settings = new SettingRows(standing.campaign());
        OrganisationRows organisation = new OrganisationRows(standing);
        FrameRows frame = new FrameRows(standing);
        each(SheetRole.SETTINGS, drafts.settings, settings::setting);
        each(SheetRole.UNITS, drafts.units, organisation::unit);
        each(SheetRole.POSTS, drafts.posts, organisation::post);
        each(SheetRole.ACTIONS, drafts.actions, frame::action);
        each(
                SheetRole.LINES,
                drafts.lines,
                (fields, draft) -> {
                    frame.line(fields, draft);
                    var declared = frame.declared(fields, draft.key());
                    if (declared != null) {
                        drafts.lineTotals.add(declared);
                    }
                });
        each(SheetRole.TOTALS, drafts.totals, frame::total);
        each(SheetRole.AREAS, drafts.areas, frame::area);
        each(SheetRole.EVENTS, drafts.events, frame::event);
        each(SheetRole.CLASSIFICATIONS, drafts.classifications, frame::classification);
        each(SheetRole.LINKED, drafts.linked, frame::linked);
    }

    private <T> void each(SheetRole role, List<Draft<T>> into, BiConsumer<Fields, Draft<T>> read) {
        for (Table table : tables) {
            if (table.mapping().role() == role) {
                for (TableRow row : table.rows()) {
                    Draft<T> draft = new Draft<>(table, row);
                    read.accept(fields(table, row, draft), draft);
                    into.add(draft);
                    advance();
                }
            }
        }
    }

    private Fields fields(Table table, TableRow row, Draft<?> draft) {
        return new Fields(table, row, draft, directory, questions);
    }

    private void advance() {
        if (++done % ROWS_BETWEEN_REPORTS == 0) {
            progress.at(done, total);
        }
    }

    private void projects() {
        ProjectRows rows = new ProjectRows(identity);
        for (Table table : tables) {
            if (table.mapping().role() == SheetRole.PROJECTS) {
                String near = neighbourhood(table);
                for (TableRow row : table.rows()) {
                    Draft<Project> draft = new Draft<>(table, row);
                    Fields fields = fields(table, row, draft);
                    rows.project(fields, draft, near);
                    StartAndFinish.read(fields, draft, standing.list(), drafts.startAndFinish);
                    drafts.projects.add(draft);
                    advance();
                }
            }
        }
    }

    /** The street in which most communities of the table lie: a name is looked for there first. */
    private String neighbourhood(Table table) {
        Column column = table.mapping().column("community");
        if (column == null) {
            return "";
        }
        Map<String, Integer> streets = new HashMap<>();
        for (TableRow row : table.rows()) {
            Cell cell = row.cell(column.index());
            List<Named> found =
                    cell == null ? List.of() : directory.names(What.COMMUNITY).named(cell.text());
            if (found.size() == 1) {
                streets.merge(found.getFirst().code().substring(0, 9), 1, Integer::sum);
            }
        }
        return streets.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void milestones() {
        Map<String, Project> inFile = new HashMap<>();
        for (Project project : Drafts.accepted(drafts.projects)) {
            inFile.put(project.code(), project);
        }
        MilestoneRows rows =
                new MilestoneRows(
                        standing.list(),
                        identity,
                        code -> {
                            Project project = inFile.get(code);
                            return project == null ? standing.list().project(code) : project;
                        });
        List<Fields> readers = new ArrayList<>();
        Predecessors predecessors = new Predecessors(standing.list());
        for (Table table : tables) {
            if (table.mapping().role() == SheetRole.MILESTONES) {
                for (TableRow row : table.rows()) {
                    Draft<MilestoneDraft> draft = new Draft<>(table, row);
                    Fields fields = fields(table, row, draft);
                    rows.identify(fields, draft);
                    predecessors.add(draft.key(), draft.name());
                    drafts.milestones.add(draft);
                    readers.add(fields);
                }
            }
        }
        for (int i = 0; i < readers.size(); i++) {
            Draft<MilestoneDraft> draft = drafts.milestones.get(i);
            rows.read(readers.get(i), draft, name -> predecessors.find(draft.key(), name));
            advance();
        }
    }

    private void reports() {
        Map<String, Milestone> milestones = new HashMap<>();
        standing.list().milestones().forEach(m -> milestones.put(m.key(), m));
        drafts.startAndFinish
                .values()
                .forEach(m -> milestones.put(m.milestone().key(), m.milestone()));
        Drafts.accepted(drafts.milestones)
                .forEach(m -> milestones.put(m.milestone().key(), m.milestone()));
        Map<String, Post> posts = new HashMap<>();
        standing.posts().forEach(post -> posts.put(post.code(), post));
        Drafts.accepted(drafts.posts).forEach(p -> posts.put(p.post().code(), p.post()));
        ReportRows rows = new ReportRows(standing.entries(), milestones::get, posts::get);
        each(SheetRole.REPORTS, drafts.reports, rows::report);
    }
}
