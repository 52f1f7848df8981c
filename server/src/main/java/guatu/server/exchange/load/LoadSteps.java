package guatu.server.exchange.load;

import guatu.server.access.FirstPassword;
import guatu.server.exchange.plan.Draft;
import guatu.server.exchange.plan.Drafts;
import guatu.server.exchange.plan.MilestoneDraft;
import guatu.server.exchange.plan.Standing;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.NewReport;
import guatu.server.project.Applied;
import guatu.server.project.ListEdit;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import guatu.server.project.Relation;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All steps in their order, inside the transaction (装载步骤). */
final class LoadSteps {

    private final FrameSteps frame;
    private final Projects projects;
    private final Journal journal;
    private final Standing standing;
    private final Drafts drafts;
    private final Order order;
    private final Complaints complaints = new Complaints();

    LoadSteps(
            FrameSteps frame,
            Projects projects,
            Journal journal,
            Standing standing,
            Drafts drafts,
            Order order) {
        this.frame = frame;
        this.projects = projects;
        this.journal = journal;
        this.standing = standing;
        this.drafts = drafts;
        this.order = order;
    }

    Loaded run() {
        List<FirstPassword> accounts = frame.run(complaints);
        checkList();
        checkReports();
        boolean stopped =
                !complaints.ofTheFile().isEmpty()
                        || (!order.withoutRefused() && drafts.all().anyMatch(Draft::refused));
        if (!order.keep() || stopped) {
            return result(false, 0, 0, List.of());
        }
        Applied applied = null;
        switch (projects.apply(edit(), order.by())) {
            case Outcome.Done<Applied>(Applied done) -> applied = done;
            case Outcome.Refused<Applied>(List<Problem> problems) ->
                    complaints.ofTheFile().addAll(problems);
        }
        Outcome<List<Entry>> reported = journal.appendAll(newReports(), this::district, order.by());
        complaints.ofTheFile().addAll(reported.reasons());
        int reports =
                reported instanceof Outcome.Done<List<Entry>>(List<Entry> entries)
                        ? entries.size()
                        : 0;
        boolean kept = applied != null && complaints.ofTheFile().isEmpty();
        return result(kept, applied == null ? 0 : applied.changes().size(), reports, accounts);
    }

    /** As the list has it after this load. */
    private @Nullable String district(String project) {
        Project found = projects.current().project(project);
        return found == null ? null : found.district();
    }

    /** Who may not report may still load a workbook whose reports are all on record. */
    private List<NewReport> newReports() {
        return Drafts.accepted(drafts.reports.stream().filter(draft -> !draft.stands()).toList());
    }

    private Loaded result(boolean kept, int changes, int reports, List<FirstPassword> accounts) {
        return new Loaded(
                kept,
                projects.current().version(),
                changes,
                reports,
                kept ? accounts : List.of(),
                List.copyOf(complaints.ofTheFile()));
    }

    /** Checks the list until no further row is refused: a milestone falls with its project. */
    private void checkList() {
        boolean again = true;
        while (again) {
            refuseOrphans();
            List<Problem> problems = projects.check(edit());
            again = complaints.keyed(problems, drafts);
        }
    }

    private void refuseOrphans() {
        Set<String> known = new HashSet<>();
        Drafts.accepted(drafts.projects).forEach(project -> known.add(project.code()));
        standing.list().projects().forEach(project -> known.add(project.code()));
        for (Draft<MilestoneDraft> draft : drafts.milestones) {
            MilestoneDraft value = draft.refused() ? null : draft.value();
            if (value != null && !known.contains(value.milestone().project())) {
                draft.refuse(
                        "project",
                        new Problem(
                                "exchange.row.project-refused",
                                "",
                                value.milestone().project(),
                                List.of()));
            }
        }
        refuseLostPredecessors();
    }

    private void refuseLostPredecessors() {
        Set<String> known = new HashSet<>();
        Drafts.accepted(drafts.milestones).forEach(m -> known.add(m.milestone().key()));
        known.addAll(drafts.startAndFinish.keySet());
        standing.list().milestones().forEach(m -> known.add(m.key()));
        for (Draft<MilestoneDraft> draft : drafts.milestones) {
            MilestoneDraft value = draft.refused() ? null : draft.value();
            List<Relation> relations = value == null ? null : value.relations();
            for (Relation relation : relations == null ? List.<Relation>of() : relations) {
                if (!known.contains(relation.from())) {
                    draft.refuse(
                            "relations",
                            new Problem(
                                    "exchange.row.predecessor-refused",
                                    "",
                                    relation.from(),
                                    List.of()));
                }
            }
        }
    }

    private ListEdit edit() {
        List<Project> put = Drafts.accepted(drafts.projects);
        Set<String> accepted = new HashSet<>();
        put.forEach(project -> accepted.add(project.code()));
        List<Milestone> milestones = new ArrayList<>();
        Map<String, List<Relation>> relations = new HashMap<>();
        for (MilestoneDraft end : drafts.startAndFinish.values()) {
            if (accepted.contains(end.milestone().project())) {
                milestones.add(end.milestone());
            }
        }
        for (MilestoneDraft draft : Drafts.accepted(drafts.milestones)) {
            milestones.add(draft.milestone());
            List<Relation> into = draft.relations();
            if (into != null) {
                relations.put(draft.milestone().key(), into);
            }
        }
        return new ListEdit(
                order.reason(),
                order.source(),
                standing.list().version(),
                put,
                milestones,
                relations,
                Set.of(),
                Set.of());
    }

    private void checkReports() {
        Set<String> known = new HashSet<>();
        Drafts.accepted(drafts.milestones).forEach(m -> known.add(m.milestone().key()));
        known.addAll(drafts.startAndFinish.keySet());
        standing.list().milestones().forEach(m -> known.add(m.key()));
        for (Draft<NewReport> draft : drafts.reports) {
            NewReport report = draft.refused() || draft.stands() ? null : draft.value();
            if (report == null) {
                continue;
            }
            if (!known.contains(report.milestone())) {
                draft.refuse(
                        "milestone",
                        new Problem(
                                "exchange.row.no-milestone", "", report.milestone(), List.of()));
            }
            journal.check(report, order.by()).forEach(p -> draft.refuse(p.field(), p));
        }
    }
}
