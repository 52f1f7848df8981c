package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.campaign.Level;
import guatu.server.ledger.Ledger;
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
 * The closing of periods (锁定): the headquarters' office closes a district's period before the
 * city's, and opens it again only with a reason.
 */
@Component
public final class Periods {

    private final PeriodRows rows;
    private final QuantityRows quantities;
    private final QuantityLane lane;
    private final Ledger ledger;
    private final Bodies bodies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Periods(
            PeriodRows rows,
            QuantityRows quantities,
            QuantityLane lane,
            Ledger ledger,
            Bodies bodies,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.quantities = quantities;
        this.lane = lane;
        this.ledger = ledger;
        this.bodies = bodies;
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
                        .filter(one ->
                                Objects.equals(wanted.district(), one.report().figure().district()))
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
                            first.figure().project(),
                            first.figure().measure(),
                            first.figure().printed()));
        }
        if (wanted.district() == null) {
            TreeSet<String> districts = new TreeSet<>();
            within.stream()
                    .map(one -> one.report().figure().district())
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
            Reasons.check(true, reason, problems);
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
