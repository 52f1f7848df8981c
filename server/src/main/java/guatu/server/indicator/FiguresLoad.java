package guatu.server.indicator;

import guatu.quantity.NumberReader;
import guatu.quantity.Reading;
import guatu.server.access.Account;
import guatu.server.journal.Accrual;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.Series;
import guatu.server.journal.Signatures;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads a file of definitions, quotations and quantities, as a whole or not at all (指标装载). */
@Component
final class FiguresLoad {

    private final Definitions definitions;
    private final Quotations quotations;
    private final Quantities quantities;
    private final Signatures signatures;
    private final Projects projects;
    private final Standpoints standpoints;
    private final TransactionTemplate transaction;

    FiguresLoad(
            Definitions definitions,
            Quotations quotations,
            Quantities quantities,
            Signatures signatures,
            Projects projects,
            Standpoints standpoints,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.quotations = quotations;
        this.quantities = quantities;
        this.signatures = signatures;
        this.projects = projects;
        this.standpoints = standpoints;
        this.transaction = transaction;
    }

    /** How much of a file stands now, and how many quantities are new. */
    record Loaded(int indicators, int quotations, int quantities) {}

    Outcome<Loaded> load(FiguresFile file, Account by) {
        return transaction.execute(status -> {
            Outcome<Loaded> outcome = all(file, by);
            if (!outcome.reasons().isEmpty()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Loaded> all(FiguresFile file, Account by) {
        List<Problem> problems = new ArrayList<>();
        List<DefinitionRequest> indicators = orNone(file.indicators());
        for (int i = 0; i < indicators.size(); i++) {
            DefinitionRequest one = indicators.get(i);
            add(
                    "indicators[" + i + "].",
                    definitions.keep(one.definition(), one.reasonOrBlank(), by).reasons(),
                    problems);
        }
        List<FiguresFile.QuotationRequest> quoted = orNone(file.quotations());
        for (int i = 0; i < quoted.size(); i++) {
            add("quotations[" + i + "].", quote(quoted.get(i), by).reasons(), problems);
        }
        List<QuantityReport> reported =
                problems.isEmpty() ? report(orNone(file.quantities()), by, problems) : List.of();
        if (problems.isEmpty() && file.signedOnPaper() != null) {
            problems.addAll(signatures.carryOver(reported, file.signedOnPaper(), by).reasons());
        }
        return problems.isEmpty()
                ? Outcome.done(new Loaded(indicators.size(), quoted.size(), reported.size()))
                : Outcome.refused(problems);
    }

    /** Keeps a quotation as it is handed in. */
    Outcome<Quotation> quote(FiguresFile.QuotationRequest request, Account by) {
        List<Problem> problems = new ArrayList<>();
        String code = Objects.requireNonNullElse(request.indicator(), "");
        Place place = Place.parse(request.place());
        String text = Objects.requireNonNullElse(request.period(), "");
        Period period = PeriodText.parse(text);
        if (place == null || !standpoints.frame().knows(place)) {
            problems.add(Problem.at("indicator.place", "place", request.place()));
        }
        if (period == null) {
            problems.add(Problem.at("indicator.period-text", "period", text));
        }
        if (request.value() == null) {
            problems.add(Problem.at("indicator.value", "value", null));
        }
        if (request.releasedOn() == null) {
            problems.add(Problem.at("indicator.released", "releasedOn", null));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Quotations.NewQuotation wanted =
                new Quotations.NewQuotation(
                        code,
                        Objects.requireNonNull(place),
                        Objects.requireNonNull(period),
                        Objects.requireNonNull(request.value()),
                        request.rank(),
                        request.outOf(),
                        Objects.requireNonNullElse(request.source(), ""),
                        Objects.requireNonNull(request.releasedOn()),
                        request.corrects(),
                        request.reason());
        return quotations.keep(wanted, definitions.at(code, standpoints.statusDate()), by);
    }

    private List<QuantityReport> report(
            List<FiguresFile.QuantityRequest> requests, Account by, List<Problem> problems) {
        List<NewQuantity> reports = new ArrayList<>();
        ProjectList list = projects.current();
        for (int i = 0; i < requests.size(); i++) {
            NewQuantity report = quantity(requests.get(i), i, list, problems);
            if (report != null) {
                reports.add(report);
            }
        }
        if (!problems.isEmpty() || reports.isEmpty()) {
            return List.of();
        }
        var kept = quantities.appendAll(reports, by);
        problems.addAll(kept.reasons());
        return problems.isEmpty() ? kept.orRefuse() : List.of();
    }

    private static @Nullable NewQuantity quantity(
            FiguresFile.QuantityRequest request, int at, ProjectList list, List<Problem> problems) {
        String place = "quantities[" + at + "].";
        String code = Objects.requireNonNullElse(request.project(), "");
        String printed = Objects.requireNonNullElse(request.printed(), "");
        String text = Objects.requireNonNullElse(request.period(), "");
        Project project = list.project(code);
        Reading reading = NumberReader.read(printed).orElse(null);
        Period period = PeriodText.parse(text);
        Milestone led = project == null ? null : led(list, project);
        if (project == null) {
            problems.add(Problem.at("indicator.load.project", place + "project", code));
        } else if (led == null) {
            problems.add(Problem.at("indicator.load.post", place + "project", code));
        }
        if (reading == null || reading.unit() == null) {
            problems.add(Problem.at("indicator.load.printed", place + "printed", printed));
        }
        if (period == null) {
            problems.add(Problem.at("indicator.period-text", place + "period", text));
        }
        if (project == null
                || led == null
                || reading == null
                || reading.unit() == null
                || period == null) {
            return null;
        }
        return new NewQuantity(
                code,
                null,
                project.district(),
                request.place(),
                request.subkind(),
                Objects.requireNonNullElse(request.measure(), ""),
                reading.value(),
                reading.unit().symbol(),
                printed,
                period,
                accrual(request, period),
                request.series() == null ? Series.PROGRESS : request.series(),
                request.note(),
                List.of(),
                Objects.requireNonNull(led.leadPost()),
                Objects.requireNonNullElse(led.leadUnit(), project.leadUnit()),
                null,
                null);
    }

    private static Accrual accrual(FiguresFile.QuantityRequest request, Period period) {
        if (request.accrual() != null) {
            return request.accrual();
        }
        boolean soFar = period.kind() == PeriodKind.MONTHS || period.kind() == PeriodKind.SINCE;
        return soFar ? Accrual.CUMULATIVE : Accrual.FLOW;
    }

    /** The first milestone that a post leads, of the project or of its parts. */
    private static @Nullable Milestone led(ProjectList list, Project project) {
        List<Milestone> all = new ArrayList<>(list.milestonesOf(project.code()));
        list.partsOf(project.code()).forEach(part -> all.addAll(list.milestonesOf(part.code())));
        return all.stream().filter(one -> one.leadPost() != null).findFirst().orElse(null);
    }

    private static void add(String place, List<Problem> found, List<Problem> problems) {
        found.forEach(one ->
                problems.add(
                        new Problem(
                                one.code(), place + one.field(), one.value(), one.arguments())));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
