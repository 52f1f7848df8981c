package guatu.server.planning;

import guatu.planfile.PlanFile;
import guatu.planfile.PlanFileException;
import guatu.planfile.PlanFileProblem;
import guatu.planfile.PlanFiles;
import guatu.schedule.profile.DatedPlan;
import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.project.ListEdit;
import guatu.server.project.Milestone;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import guatu.server.web.Problem;
import guatu.server.web.ProblemWording;
import guatu.server.web.RefusedException;
import guatu.server.web.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Plan files taken into a project's milestones: looked at first, then applied as one edit. */
@RestController
final class PlanFileController {
    private final Projects projects;
    private final Wording wording;
    private final ProblemWording problemWording;

    PlanFileController(Projects projects, Wording wording, ProblemWording problemWording) {
        this.projects = projects;
        this.wording = wording;
        this.problemWording = problemWording;
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/projects/{code}/plan-file")
    PlanFileView read(
            @PathVariable String code,
            @RequestParam("file") MultipartFile upload,
            @RequestParam(defaultValue = "ACTIVITIES") Take take,
            @RequestParam(defaultValue = "0") int plan,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(required = false) @Nullable String reason,
            Account account)
            throws IOException {
        ProjectList list = projects.current();
        if (list.project(code) == null) {
            throw RefusedException.notFound(Problem.at("planning.no-project", "code", code));
        }
        List<PlanFile> plans = plans(upload.getBytes());
        int number = Math.clamp(plan, 0, plans.size() - 1);
        PlanFile file = plans.get(number);
        DatedPlan dated = file.dated();
        var taking = new PlanTaking(file, dated, code, list, take);
        String name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        ListEdit edit = edit(taking, reason == null || reason.isBlank() ? name : reason, name);
        Integer version = apply ? projects.apply(edit, account).orRefuse().version() : null;
        return new PlanFileView(
                plans.stream().map(PlanFile::name).toList(),
                number,
                file.format().name(),
                taken(taking, list),
                taking.relations().values().stream().mapToInt(List::size).sum(),
                wrong(file, dated),
                losses(file, taking),
                apply ? List.of() : refused(edit),
                version);
    }

    private static List<PlanFile> plans(byte[] bytes) {
        try {
            return PlanFiles.read(bytes);
        } catch (PlanFileException refused) {
            throw RefusedException.because(refusal(refused.problem()));
        }
    }

    private static Problem refusal(PlanFileProblem problem) {
        String value = problem.value();
        return switch (problem.code()) {
            case NOT_A_PLAN -> Problem.at("planning.file.not-a-plan", "file", value);
            case PASSWORD -> Problem.at("planning.file.password", "file", value);
            case TOO_OLD -> Problem.at("planning.file.too-old", "file", value);
            case TOO_LARGE -> Problem.at("planning.file.too-large", "file", value);
            case TOO_SLOW -> Problem.at("planning.file.too-slow", "file", value);
            case EMPTY -> Problem.at("planning.file.empty", "file", value);
            default -> Problem.at("planning.file.damaged", "file", value);
        };
    }

    private static ListEdit edit(PlanTaking taking, String reason, String source) {
        return new ListEdit(
                reason,
                source,
                null,
                List.of(),
                taking.milestones(),
                taking.relations(),
                Set.of(),
                Set.of());
    }

    private static List<PlanFileView.Taken> taken(PlanTaking taking, ProjectList list) {
        return taking.milestones().stream().map(one -> taken(one, list)).toList();
    }

    private static PlanFileView.Taken taken(Milestone milestone, ProjectList list) {
        Milestone was = list.milestone(milestone.key());
        PlanFileView.Change change =
                was == null
                        ? PlanFileView.Change.NEW
                        : was.equals(milestone)
                                ? PlanFileView.Change.SAME
                                : PlanFileView.Change.CHANGED;
        return new PlanFileView.Taken(
                milestone.code(),
                milestone.name(),
                milestone.plannedStart(),
                milestone.plannedFinish(),
                change);
    }

    private List<String> refused(ListEdit edit) {
        return projects.check(edit).stream()
                .map(problemWording::say)
                .map(line -> line.message() + " " + line.advice())
                .toList();
    }

    private List<String> wrong(PlanFile file, DatedPlan dated) {
        var wrong = new ArrayList<String>();
        for (PlanFileProblem problem : file.problems()) {
            if (!problem.code().isLoss()) {
                wrong.add(said(problem));
            }
        }
        for (DatedPlan.Problem problem : dated.problems()) {
            String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            wrong.add(wording.say("planning.dated." + code, problem.activity(), problem.value()));
        }
        for (List<String> loop : dated.loops()) {
            wrong.add(wording.say("planning.dated.loop", String.join(" → ", loop)));
        }
        return wrong;
    }

    private List<String> losses(PlanFile file, PlanTaking taking) {
        var losses = new ArrayList<String>();
        for (PlanFileProblem problem : file.problems()) {
            if (problem.code().isLoss()) {
                losses.add(said(problem));
            }
        }
        taking.notes()
                .forEach((note, count) ->
                        losses.add(
                                wording.say(
                                        "planning.note."
                                                + note.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                        count)));
        return losses;
    }

    private String said(PlanFileProblem problem) {
        return wording.say(
                "planning.loss." + key(problem.code()), problem.value(), problem.activity());
    }

    private static String key(PlanFileProblem.Code code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
