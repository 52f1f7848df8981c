package guatu.server.reporting;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.QuantityState;
import guatu.server.journal.Signatures;
import guatu.server.journal.Stage;
import guatu.server.journal.Step;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing quantities, signing them, and reading them with their history. */
@RestController
final class QuantityController {

    private final Filing filing;
    private final Quantities quantities;
    private final Signatures signatures;
    private final Views views;

    QuantityController(Filing filing, Quantities quantities, Signatures signatures, Views views) {
        this.filing = filing;
        this.quantities = quantities;
        this.signatures = signatures;
        this.views = views;
    }

    /** What a report is brought to, and why. */
    record StepRequest(Stage stage, @Nullable String reason) {}

    /** A revision of a figure with the signatures under it. */
    record Revision(QuantityView report, List<Step> steps) {}

    @Allowed({Role.FILLER, Role.HEAD})
    @PostMapping("/api/quantities")
    QuantityView file(
            @RequestBody QuantityRequest request,
            @RequestHeader("Idempotency-Key") String key,
            Account account) {
        return views.view(stated(filing.file(request, account, key).orRefuse()));
    }

    /** The newest revision of every figure of a project, returned ones included. */
    @Allowed
    @GetMapping("/api/quantities")
    List<QuantityView> ofProject(@RequestParam String project) {
        return quantities.latestOfProject(project).stream().map(views::view).toList();
    }

    /** A figure and its corrections, the first one first. */
    @Allowed
    @GetMapping("/api/quantities/{id}/history")
    List<Revision> history(@PathVariable UUID id) {
        QuantityReport report = found(id);
        List<Revision> history = new ArrayList<>();
        for (QuantityReport revision : quantities.revisions(report.slot())) {
            List<Step> steps = quantities.steps(revision.id());
            Stage stage = steps.isEmpty() ? Stage.FILLED : steps.getLast().stage();
            history.add(new Revision(views.view(new QuantityState(revision, stage)), steps));
        }
        return history;
    }

    @Allowed({Role.HEAD, Role.OFFICE})
    @PostMapping("/api/quantities/{id}/step")
    QuantityView step(@PathVariable UUID id, @RequestBody StepRequest request, Account account) {
        signatures.step(id, request.stage(), account, request.reason()).orRefuse();
        return views.view(stated(found(id)));
    }

    /** Many reports, brought to one stage. */
    record StepsRequest(List<UUID> ids, Stage stage) {}

    /** How many were brought there. */
    record Stepped(int done) {}

    /** Signs or accepts many at once, all or none. */
    @Allowed({Role.HEAD, Role.OFFICE})
    @PostMapping("/api/quantities/steps")
    Stepped steps(@RequestBody StepsRequest request, Account account) {
        return new Stepped(
                signatures.stepAll(request.ids(), request.stage(), account).orRefuse().size());
    }

    private QuantityReport found(UUID id) {
        QuantityReport report = quantities.find(id);
        if (report == null) {
            throw RefusedException.notFound(Problem.at("journal.step.unknown", "id", id));
        }
        return report;
    }

    private QuantityState stated(QuantityReport report) {
        List<Step> steps = quantities.steps(report.id());
        return new QuantityState(report, steps.isEmpty() ? Stage.FILLED : steps.getLast().stage());
    }
}
