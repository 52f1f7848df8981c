package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.ledger.Ledger;
import guatu.server.organisation.Organisation;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reported quantities (填报数量): appended under two signatures, corrected by further entries, never
 * changed. Every figure that anyone sees is counted from them.
 */
@Component
public final class Quantities {

    private static final List<String> KINDS = List.of(Bodies.QUANTITY, Bodies.STEP, Bodies.LOCK);

    private static final int LONGEST_KEY = 200;

    private final QuantityRows rows;
    private final PeriodRows periods;
    private final QuantityRules rules;
    private final QuantityLane lane;
    private final Ledger ledger;
    private final Organisation organisation;
    private final Clock clock;

    Quantities(
            QuantityRows rows,
            PeriodRows periods,
            QuantityRules rules,
            QuantityLane lane,
            Ledger ledger,
            Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.rules = rules;
        this.lane = lane;
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What speaks against a report, as far as the journal knows without the list. */
    public List<Problem> check(NewQuantity report, Account by) {
        return rules.check(report, by);
    }

    /**
     * Records a quantity signed by the account as filler.
     *
     * @param idempotencyKey the same key of the same account gives the report of the first time
     *     again
     */
    public Outcome<QuantityReport> append(NewQuantity report, Account by, String idempotencyKey) {
        UUID id = id(by, idempotencyKey);
        List<Problem> problems = new ArrayList<>(rules.check(report, by));
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            problems.add(Problem.at("journal.key.malformed", "", idempotencyKey, LONGEST_KEY));
        }
        if (!problems.isEmpty()) {
            return again(id, report, Outcome.refused(problems));
        }
        QuantityReport entry = report(id, report, by);
        return switch (lane.write(entry)) {
            case Written.At(long position) -> Outcome.done(named(entry.at(position)));
            case Written.Shut(PeriodLock lock) ->
                    again(id, report, Outcome.refused(shut(report, lock)));
            case Written.Taken _ -> again(id, report, Outcome.refused(taken(report)));
        };
    }

    /** The report that the account recorded before under that key, or null. */
    public @Nullable QuantityReport recorded(Account by, String idempotencyKey) {
        return rows.find(id(by, idempotencyKey));
    }

    /**
     * Records quantities that an office carries over from a file, all or none; joins the
     * transaction at hand. A figure that stands word for word is not recorded again.
     *
     * @return the reports that are new
     */
    public Outcome<List<QuantityReport>> appendAll(List<NewQuantity> reports, Account by) {
        List<Problem> problems = new ArrayList<>();
        reports.forEach(report -> problems.addAll(rules.check(report, by)));
        Map<UUID, QuantityReport> standing =
                rows.ofSlots(reports.stream().map(NewQuantity::slot).toList()).stream()
                        .collect(Collectors.toMap(QuantityReport::slot, Function.identity()));
        Map<UUID, QuantityReport> added = new HashMap<>();
        List<QuantityReport> inOrder = new ArrayList<>();
        for (NewQuantity report : reports) {
            QuantityReport known = standing.getOrDefault(report.slot(), added.get(report.slot()));
            if (known == null || report.corrects() != null) {
                QuantityReport entry = report(UUID.randomUUID(), report, by);
                added.put(entry.slot(), entry);
                inOrder.add(entry);
            } else if (!known.figure().equals(report)) {
                problems.add(taken(report));
            }
        }
        return problems.isEmpty() ? lane.writeAll(inOrder) : Outcome.refused(problems);
    }

    /**
     * Everything recorded after a checkpoint, in an order that never changes; the last one's
     * position is the next checkpoint.
     */
    public List<JournalRecord> after(long position, int limit) {
        List<Ledger.Place> places = ledger.after(position, KINDS, limit);
        Map<Long, JournalRecord> found = new HashMap<>();
        rows.at(seqs(places, Bodies.QUANTITY)).forEach(one -> found.put(one.position(), one));
        periods.stepsAt(seqs(places, Bodies.STEP)).forEach(one -> found.put(one.position(), one));
        periods.locksAt(seqs(places, Bodies.LOCK)).forEach(one -> found.put(one.position(), one));
        List<JournalRecord> records = new ArrayList<>(places.size());
        for (Ledger.Place place : places) {
            JournalRecord one = found.get(place.position());
            if (one != null) {
                records.add(one);
            }
        }
        return records;
    }

    /** The checkpoint that everything so far lies before. */
    public long position() {
        return ledger.position();
    }

    /** What held as known at an instant: corrected, withdrawn and returned figures left out. */
    public List<QuantityState> inForce(Instant knownAt) {
        return rows.inForce(knownAt).stream().filter(Quantities::holds).toList();
    }

    /** What held of one project as known at an instant. */
    public List<QuantityState> inForce(Instant knownAt, String project) {
        return rows.inForce(knownAt, project).stream().filter(Quantities::holds).toList();
    }

    /**
     * The last revision of every figure whose period ends within those days, returned ones
     * included: what is to be signed, accepted or mended.
     */
    public List<QuantityState> latestWithin(LocalDate from, LocalDate to) {
        return rows.latestWithin(from, to);
    }

    /** The last revision of every figure of a project, returned ones included, newest first. */
    public List<QuantityState> latestOfProject(String project) {
        return rows.latestOfProject(project);
    }

    /** The report of that id, or null. */
    public @Nullable QuantityReport find(UUID id) {
        return rows.find(id);
    }

    /** The signatures under a report, in their order. */
    public List<Step> steps(UUID report) {
        return periods.stepsOf(report);
    }

    /** The reports of those ids that there are, by id. */
    public Map<UUID, QuantityReport> findAll(Collection<UUID> ids) {
        return rows.findAll(ids).stream()
                .collect(Collectors.toMap(QuantityReport::id, Function.identity()));
    }

    /** The signatures and decisions under those reports, by report. */
    public Map<UUID, List<Step>> stepsOf(Collection<UUID> reports) {
        return periods.stepsOf(reports).stream().collect(Collectors.groupingBy(Step::report));
    }

    /** A figure and its corrections, the first one first. */
    public List<QuantityReport> revisions(UUID slot) {
        return rows.ofSlot(slot).stream()
                .sorted(Comparator.comparingInt(QuantityReport::revision))
                .toList();
    }

    private static boolean holds(QuantityState state) {
        return !state.report().isWithdrawal();
    }

    private static List<Long> seqs(List<Ledger.Place> places, String kind) {
        return places.stream()
                .filter(place -> place.kind().equals(kind))
                .map(Ledger.Place::position)
                .toList();
    }

    private QuantityReport report(UUID id, NewQuantity report, Account by) {
        int version = organisation.at(report.period().to()).version().no();
        QuantityReport corrected = report.corrects() == null ? null : rows.find(report.corrects());
        int revision = corrected == null ? 0 : corrected.revision() + 1;
        return report.report(id, revision, Bodies.kept(clock.instant()), by.login(), version);
    }

    /** With the names of its evidence. */
    private QuantityReport named(QuantityReport entry) {
        QuantityReport stored = entry.evidence().isEmpty() ? entry : rows.find(entry.id());
        return stored == null ? entry : stored;
    }

    /** The same report of before when it came under this key already, else the refusal. */
    private Outcome<QuantityReport> again(
            UUID id, NewQuantity report, Outcome<QuantityReport> refusal) {
        QuantityReport before = rows.find(id);
        if (before == null) {
            return refusal;
        }
        return before.figure().equals(report)
                ? Outcome.done(before)
                : Outcome.refused(Problem.at("journal.key.reused", "", null));
    }

    static Problem taken(NewQuantity report) {
        return report.corrects() == null
                ? Problem.at(
                        "journal.quantity.again",
                        "measure",
                        report.measure(),
                        report.project(),
                        report.period().from(),
                        report.period().to())
                : Problem.at("journal.corrects.again", "corrects", report.corrects());
    }

    static Problem shut(NewQuantity report, PeriodLock lock) {
        return Problem.at(
                "journal.period.locked",
                "period",
                report.period().to(),
                lock.period().from(),
                lock.period().to(),
                lock.login());
    }

    /** The id follows from account and key: a second try finds the first by it. */
    private static UUID id(Account by, String key) {
        String name = by.login() + "\n" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
