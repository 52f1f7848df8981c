package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.campaign.Level;
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
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signatures under reported quantities and the closing of periods (签字与锁定). Filler and head of the
 * unit are two persons (统计法实施条例第十七条); the headquarters' office accepts or sends back, and closes a
 * district's period before the city's.
 */
@Component
public final class Periods {

    private static final int LONGEST_REASON = 2_000;

    private final PeriodRows rows;
    private final QuantityRows quantities;
    private final QuantityLane lane;
    private final Ledger ledger;
    private final Bodies bodies;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Periods(
            PeriodRows rows,
            QuantityRows quantities,
            QuantityLane lane,
            Ledger ledger,
            Bodies bodies,
            Organisation organisation,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.quantities = quantities;
        this.lane = lane;
        this.ledger = ledger;
        this.bodies = bodies;
        this.organisation = organisation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The closed periods, the one closed last first. */
    public List<PeriodLock> locks() {
        return inForce(rows.locks());
    }

    /** Everything that was ever closed or opened again, the newest first. */
    public List<PeriodLock> history() {
        return rows.locks();
    }

    /** The lock that shuts out facts of that day in that district, or null. */
    public @Nullable PeriodLock shutting(@Nullable String district, LocalDate day) {
        return shutting(locks(), district, day);
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
        checkReason(true, document, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return done(() -> {
            rows.keepPeriodsOpen();
            List<Step> wanted = new ArrayList<>();
            for (QuantityReport report : reports) {
                wanted.add(carried(report, Stage.SIGNED, report.postUnit(), document, by));
                wanted.add(carried(report, Stage.ACCEPTED, null, document, by));
            }
            List<Step> stored = rows.insertSteps(wanted);
            ledger.append(stored.stream().map(bodies::of).toList());
            lane.announce();
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
        rows.keepPeriodsOpen();
        QuantityReport report = quantities.find(id);
        if (report == null) {
            return Outcome.refused(Problem.at("journal.step.unknown", "report", id));
        }
        List<Problem> problems = new ArrayList<>();
        checkOrder(report, stage, problems);
        checkWho(report, stage, by, problems);
        checkReason(stage == Stage.SENT_BACK, reason, problems);
        PeriodLock lock = shutting(locks(), report.district(), report.period().to());
        if (lock != null) {
            problems.add(Quantities.shut(report.asNew(), lock));
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String unit = by.isAny(Role.OFFICE) && stage != Stage.SIGNED ? null : report.postUnit();
        Step wanted =
                new Step(
                        UUID.randomUUID(),
                        Ledger.NEXT,
                        now(),
                        id,
                        stage,
                        by.login(),
                        unit,
                        stage == Stage.SENT_BACK ? reason : null);
        List<Step> stored = rows.insertSteps(List.of(wanted));
        if (stored.isEmpty()) {
            return Outcome.refused(Problem.at("journal.step.order", "stage", stage, stage));
        }
        ledger.append(stored.stream().map(bodies::of).toList());
        lane.announce();
        return Outcome.done(stored.getFirst());
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
        boolean head = by.isAny(Role.HEAD) && isOf(by, report.postUnit());
        boolean unsigned = stage(report) == Stage.FILLED;
        if (stage == Stage.SIGNED) {
            if (!head) {
                problems.add(Problem.at("journal.step.head", "", by.name(), report.postUnit()));
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

    /**
     * Closes a period: for a district once all its figures of the period are accepted, for the city
     * once all its districts are closed.
     *
     * @param district code of the district, or null for the whole city
     */
    public Outcome<PeriodLock> lock(@Nullable String district, Period period, Account by) {
        return done(() -> {
            rows.holdRecording();
            List<PeriodLock> locks = locks();
            PeriodLock wanted = lock(district, period, true, by, null);
            List<Problem> problems = new ArrayList<>();
            checkOffice(by, problems);
            if (!period.isWhole()) {
                problems.add(
                        Problem.at(
                                "journal.period.broken",
                                "period",
                                period.from() + "…" + period.to(),
                                period.kind()));
            }
            if (locks.stream().anyMatch(wanted::sameSpan)) {
                problems.add(Problem.at("journal.lock.again", "period", period.from()));
            }
            checkAccepted(wanted, locks, problems);
            return problems.isEmpty() ? stored(wanted) : Outcome.refused(problems);
        });
    }

    private void checkAccepted(PeriodLock wanted, List<PeriodLock> locks, List<Problem> problems) {
        Period period = wanted.period();
        List<QuantityState> within = quantities.latestWithin(period.from(), period.to());
        List<QuantityState> own =
                within.stream()
                        .filter(one -> Objects.equals(wanted.district(), one.report().district()))
                        .toList();
        List<QuantityState> open =
                own.stream().filter(one -> one.stage() != Stage.ACCEPTED).toList();
        if (!open.isEmpty()) {
            QuantityReport first = open.getFirst().report();
            problems.add(
                    Problem.at(
                            "journal.lock.open",
                            "period",
                            open.size(),
                            first.project(),
                            first.measure(),
                            first.printed()));
        }
        if (wanted.district() == null) {
            TreeSet<String> districts = new TreeSet<>();
            within.stream()
                    .map(one -> one.report().district())
                    .filter(Objects::nonNull)
                    .filter(one -> locks.stream().noneMatch(l -> closes(l, one, period)))
                    .forEach(districts::add);
            if (!districts.isEmpty()) {
                problems.add(
                        Problem.at(
                                "journal.lock.districts",
                                "period",
                                districts.size(),
                                String.join("、", districts)));
            }
        }
    }

    private static boolean closes(PeriodLock lock, String district, Period period) {
        return district.equals(lock.district())
                && lock.period().holds(period.from())
                && lock.period().holds(period.to());
    }

    /** Opens a closed period again; the city's before a district's. */
    public Outcome<PeriodLock> reopen(
            @Nullable String district, Period period, Account by, @Nullable String reason) {
        return done(() -> {
            rows.holdRecording();
            List<PeriodLock> locks = locks();
            PeriodLock wanted = lock(district, period, false, by, reason);
            List<Problem> problems = new ArrayList<>();
            checkOffice(by, problems);
            checkReason(true, reason, problems);
            if (locks.stream().noneMatch(wanted::sameSpan)) {
                problems.add(Problem.at("journal.lock.none", "period", period.from()));
            }
            boolean cityIsShut =
                    locks.stream()
                            .anyMatch(l -> l.district() == null && l.period().holds(period.to()));
            if (district != null && cityIsShut) {
                problems.add(Problem.at("journal.lock.city-first", "period", period.from()));
            }
            return problems.isEmpty() ? stored(wanted) : Outcome.refused(problems);
        });
    }

    private Outcome<PeriodLock> stored(PeriodLock wanted) {
        long position = rows.insert(wanted);
        PeriodLock lock =
                new PeriodLock(
                        wanted.id(),
                        position,
                        wanted.recordedAt(),
                        wanted.level(),
                        wanted.district(),
                        wanted.period(),
                        wanted.locked(),
                        wanted.login(),
                        wanted.reason());
        ledger.append(List.of(bodies.of(lock)));
        lane.announce();
        return Outcome.done(lock);
    }

    private PeriodLock lock(
            @Nullable String district,
            Period period,
            boolean locked,
            Account by,
            @Nullable String reason) {
        return new PeriodLock(
                UUID.randomUUID(),
                Ledger.NEXT,
                now(),
                district == null ? Level.CITY : Level.DISTRICT,
                district,
                period,
                locked,
                by.login(),
                reason);
    }

    private static void checkOffice(Account by, List<Problem> problems) {
        if (!by.isAny(Role.OFFICE)) {
            problems.add(Problem.at("journal.step.office", "", by.name()));
        }
    }

    private static void checkReason(
            boolean needed, @Nullable String reason, List<Problem> problems) {
        if (needed && (reason == null || reason.isBlank())) {
            problems.add(Problem.at("journal.step.reason", "reason", null));
        } else if (reason != null && reason.length() > LONGEST_REASON) {
            problems.add(
                    Problem.at(
                            "journal.text.long", "reason", null, LONGEST_REASON, reason.length()));
        } else if (reason != null && reason.indexOf('\0') >= 0) {
            problems.add(Problem.at("journal.text.character", "reason", null));
        }
    }

    private Instant now() {
        return Bodies.kept(clock.instant());
    }

    private interface Work<T> {
        Outcome<T> run();
    }

    private <T> Outcome<T> done(Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.run()));
    }

    /** Of everything that was closed or opened, the newest first, what is closed now. */
    static List<PeriodLock> inForce(List<PeriodLock> newestFirst) {
        List<PeriodLock> last = new ArrayList<>();
        for (PeriodLock lock : newestFirst) {
            if (last.stream().noneMatch(lock::sameSpan)) {
                last.add(lock);
            }
        }
        return last.stream().filter(PeriodLock::locked).toList();
    }

    static @Nullable PeriodLock shutting(
            List<PeriodLock> locks, @Nullable String district, LocalDate day) {
        return locks.stream().filter(lock -> lock.shuts(district, day)).findFirst().orElse(null);
    }
}
