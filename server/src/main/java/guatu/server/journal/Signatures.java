package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.ledger.Ledger;
import guatu.server.organisation.Organisation;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signatures under reported quantities (签字). Filler and head of the unit are two persons
 * (统计法实施条例第十七条); the headquarters' office accepts or sends back. In a closed period nothing is
 * signed.
 */
@Component
public final class Signatures {

    private final PeriodRows rows;
    private final PeriodGate gate;
    private final QuantityRows quantities;
    private final QuantityLane lane;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Signatures(
            PeriodRows rows,
            PeriodGate gate,
            QuantityRows quantities,
            QuantityLane lane,
            Ledger ledger,
            Bodies bodies,
            Organisation organisation,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.quantities = quantities;
        this.lane = lane;
        this.ledger = ledger;
        this.bodies = bodies;
        this.organisation = organisation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Signs a reported quantity, accepts it or sends it back.
     *
     * @param stage what it is brought to: signed by the head of its unit, accepted or sent back by
     *     the office; the head may send back what is not signed yet
     * @param reason why it is sent back, else null
     */
    public Outcome<Step> step(UUID report, Stage stage, Account by, @Nullable String reason) {
        return done(() -> stepped(report, stage, by, reason));
    }

    /** Signs or accepts many, all or none: one refusal and nothing is signed. */
    public Outcome<List<Step>> stepAll(List<UUID> reports, Stage stage, Account by) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    List<Step> done = new ArrayList<>();
                    for (UUID report : reports) {
                        Outcome<Step> step = stepped(report, stage, by, null);
                        if (!step.reasons().isEmpty()) {
                            status.setRollbackOnly();
                            return Outcome.refused(step.reasons());
                        }
                        done.add(step.orRefuse());
                    }
                    return Outcome.done(done);
                }));
    }

    /**
     * Carries over the signatures that stand on paper under figures from before this system (补录):
     * the console records them in its own name, with the document that bears them. Nobody signs
     * here for somebody else.
     *
     * @param document where filler, head of the unit and office have signed
     */
    public Outcome<List<Step>> carryOver(
            List<QuantityReport> reports, String document, Account by) {
        List<Problem> problems = new ArrayList<>();
        if (!by.isConsole()) {
            problems.add(Problem.at("journal.step.carried", "signedOnPaper", by.name()));
        }
        Reasons.check(true, document, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return done(() -> {
            rows.keepPeriodsOpen();
            List<Step> wanted = new ArrayList<>();
            for (QuantityReport report : reports) {
                wanted.add(carried(report, Stage.SIGNED, report.figure().postUnit(), document, by));
                wanted.add(carried(report, Stage.ACCEPTED, null, document, by));
            }
            List<Step> stored = rows.insertSteps(wanted);
            enter(stored);
            return Outcome.done(stored);
        });
    }

    private Step carried(
            QuantityReport report,
            Stage stage,
            @Nullable String unit,
            String document,
            Account by) {
        return new Step(
                UUID.randomUUID(),
                Ledger.NEXT,
                now(),
                report.id(),
                stage,
                by.login(),
                unit,
                document);
    }

    private Outcome<Step> stepped(UUID id, Stage stage, Account by, @Nullable String reason) {
        List<PeriodLock> locks = gate.held();
        QuantityReport report = quantities.find(id);
        if (report == null) {
            return Outcome.refused(Problem.at("journal.step.unknown", "report", id));
        }
        List<Problem> problems = new ArrayList<>();
        checkOrder(report, stage, problems);
        checkWho(report, stage, by, problems);
        Reasons.check(stage == Stage.SENT_BACK, reason, problems);
        checkOpen(report.figure(), locks, problems);
        return problems.isEmpty()
                ? stored(signed(report, stage, by, reason))
                : Outcome.refused(problems);
    }

    private Step signed(QuantityReport report, Stage stage, Account by, @Nullable String reason) {
        boolean asOffice = by.isAny(Role.OFFICE) && stage != Stage.SIGNED;
        return new Step(
                UUID.randomUUID(),
                Ledger.NEXT,
                now(),
                report.id(),
                stage,
                by.login(),
                asOffice ? null : report.figure().postUnit(),
                stage == Stage.SENT_BACK ? reason : null);
    }

    private Outcome<Step> stored(Step wanted) {
        List<Step> stored = rows.insertSteps(List.of(wanted));
        if (stored.isEmpty()) {
            Stage stage = wanted.stage();
            return Outcome.refused(Problem.at("journal.step.order", "stage", stage, stage));
        }
        enter(stored);
        return Outcome.done(stored.getFirst());
    }

    private void enter(List<Step> stored) {
        ledger.append(stored.stream().map(bodies::of).toList());
        lane.announce();
    }

    private static void checkOpen(
            NewQuantity figure, List<PeriodLock> locks, List<Problem> problems) {
        PeriodLock lock = Periods.shutting(locks, figure.district(), figure.period().to());
        if (lock != null) {
            problems.add(Quantities.shut(figure, lock));
        }
    }

    private void checkOrder(QuantityReport report, Stage stage, List<Problem> problems) {
        Stage reached = stage(report);
        boolean follows =
                switch (stage) {
                    case FILLED -> false;
                    case SIGNED -> reached == Stage.FILLED;
                    case ACCEPTED -> reached == Stage.SIGNED;
                    case SENT_BACK -> reached == Stage.FILLED || reached == Stage.SIGNED;
                };
        if (!follows) {
            problems.add(Problem.at("journal.step.order", "stage", stage, reached));
        }
        if (quantities.ofSlot(report.slot()).size() > report.revision() + 1) {
            problems.add(Problem.at("journal.step.corrected", "report", report.id()));
        }
    }

    /** How far a report has come by now. */
    private Stage stage(QuantityReport report) {
        List<Step> steps = rows.stepsOf(report.id());
        return steps.isEmpty() ? Stage.FILLED : steps.getLast().stage();
    }

    private void checkWho(QuantityReport report, Stage stage, Account by, List<Problem> problems) {
        boolean head = by.isAny(Role.HEAD) && isOf(by, report.figure().postUnit());
        boolean unsigned = stage(report) == Stage.FILLED;
        if (stage == Stage.SIGNED) {
            if (!head) {
                problems.add(
                        Problem.at("journal.step.head", "", by.name(), report.figure().postUnit()));
            } else if (by.login().equals(report.login())) {
                problems.add(Problem.at("journal.step.same-person", "", by.name()));
            }
        } else if (!by.isAny(Role.OFFICE) && !(stage == Stage.SENT_BACK && head && unsigned)) {
            problems.add(Problem.at("journal.step.office", "", by.name()));
        }
    }

    private boolean isOf(Account by, String unit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return unit.equals(by.unit())
                || organisation.postsOf(by.login(), today).stream()
                        .anyMatch(post -> post.unit().equals(unit));
    }

    private Instant now() {
        return Bodies.kept(clock.instant());
    }

    private <T> Outcome<T> done(Supplier<Outcome<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
