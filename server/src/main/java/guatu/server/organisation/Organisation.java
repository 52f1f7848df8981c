package guatu.server.organisation;

import guatu.server.access.Account;
import guatu.server.access.Audit;
import guatu.server.access.AuditAction;
import guatu.server.database.AfterCommit;
import guatu.server.database.Heard;
import guatu.server.database.Missed;
import guatu.server.database.Notices;
import guatu.server.database.Snapshot;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the chain of command with its versions (组织指挥体系). */
@Component
public final class Organisation {

    private static final String TOPIC = "organisation";

    private final OrganisationRows rows;
    private final OrganisationRules rules;
    private final Audit audit;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Snapshot<Chronicle> chronicle;

    Organisation(
            OrganisationRows rows,
            OrganisationRules rules,
            Audit audit,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.audit = audit;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.chronicle = new Snapshot<>(rows::read);
    }

    /** The chain of command on that day; empty with version 0 before the first one. */
    public OrganisationTree at(LocalDate day) {
        return chronicle.get().on(day);
    }

    /** All versions, oldest first. */
    public List<OrganisationVersion> versions() {
        return chronicle.get().versions();
    }

    /** The posts that the account holds on that day. */
    public List<Post> postsOf(String login, LocalDate day) {
        return at(day).postsOf(login);
    }

    /** What speaks against a change; nothing is changed. */
    public List<Problem> check(OrganisationChange change) {
        return rules.check(change, chronicle.get());
    }

    /**
     * Puts a change in place, joining the transaction at hand, and gives the newest version: the
     * same as before when everything already stood so.
     */
    public Outcome<OrganisationVersion> apply(OrganisationChange change, Account by) {
        return transaction.execute(_ -> put(change, by));
    }

    /**
     * Gives a post to a holder from a day on; whoever held it until then ends the day before. What
     * the post owes, the successor inherits.
     */
    public Outcome<Holding> assign(
            String post, String holderName, @Nullable String login, LocalDate from, Account by) {
        Holding wanted = new Holding(post, holderName.strip(), login, from, null);
        return transaction.execute(_ -> put(wanted, by));
    }

    private Outcome<OrganisationVersion> put(OrganisationChange change, Account by) {
        rows.lock();
        chronicle.changed();
        List<Problem> problems = check(change);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        boolean changed = putVersions(change, by);
        for (Holding holding : change.holdings()) {
            changed |= putHolding(holding, by);
        }
        if (changed) {
            announce();
        }
        List<OrganisationVersion> all = versions();
        return Outcome.done(
                all.isEmpty()
                        ? new OrganisationVersion(0, LocalDate.now(clock), change.reason())
                        : all.getLast());
    }

    private boolean putVersions(OrganisationChange change, Account by) {
        SortedMap<LocalDate, Effect> effects = Effect.of(change, chronicle.get());
        int no = chronicle.get().newest();
        for (Map.Entry<LocalDate, Effect> effect : effects.entrySet()) {
            int version = ++no;
            rows.insert(
                    new OrganisationVersion(version, effect.getKey(), change.reason()),
                    by.login(),
                    clock.instant());
            effect.getValue().units().forEach(unit -> rows.insert(unit, version));
            effect.getValue().posts().forEach(post -> rows.insert(post, version));
            audit.record(by, AuditAction.ORGANISATION_CHANGED, "v" + version, change.reason());
        }
        return !effects.isEmpty();
    }

    private Outcome<Holding> put(Holding wanted, Account by) {
        rows.lock();
        chronicle.changed();
        List<Problem> problems = rules.check(wanted, "holder", Map.of(), chronicle.get());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (putHolding(wanted, by)) {
            announce();
        }
        Holding holder = at(wanted.from()).holder(wanted.post());
        return Outcome.done(holder == null ? wanted : holder);
    }

    /** Whether it was new. */
    private boolean putHolding(Holding wanted, Account by) {
        Holding known = at(wanted.from()).holder(wanted.post());
        boolean stands =
                known != null
                        && known.holderName().equals(wanted.holderName())
                        && Objects.equals(known.login(), wanted.login())
                        && Objects.equals(known.to(), wanted.to());
        if (stands) {
            return false;
        }
        rows.insert(wanted, by.login(), clock.instant());
        audit.record(
                by,
                AuditAction.HOLDER_CHANGED,
                wanted.post(),
                wanted.from() + " " + wanted.holderName());
        return true;
    }

    private void announce() {
        chronicle.changed();
        notices.send(TOPIC);
        AfterCommit.run(this::tell);
    }

    private void tell() {
        events.publishEvent(new OrganisationChanged(chronicle.get().newest()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void heard(Heard notice) {
        if (notice.topic().equals(TOPIC)) {
            chronicle.forget();
            tell();
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void missed(Missed missed) {
        chronicle.forget();
    }
}
