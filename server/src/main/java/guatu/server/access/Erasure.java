package guatu.server.access;

import guatu.server.database.RowScope;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what is personal about accounts (个人信息保存期限与删除).
 *
 * <p>By term: phone, second factors, earlier passwords and outside names of an account go when it
 * has been closed, or past its last day, for the term of the installation. Keeping them no longer
 * than needed is 个人信息保护法第十九条; the term covers the six months for which 网络安全法第二十一条 has logs kept,
 * during which somebody may have to be asked about them.
 *
 * <p>By request (个人信息保护法第四十七条): all that, the name too, and the secret by which the sealed ledger
 * could tell whose the signatures are. The tree stays as it is sealed. The audit trail keeps its
 * lines, which the law asks for.
 */
@Component
final class Erasure implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final String NAME_GONE = "已注销";
    private static final long HOURS = 24;

    private final ErasureRows rows;
    private final Audit audit;
    private final Clock clock;
    private final Duration term;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService daily =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("guatu-erasure").factory());

    Erasure(
            ErasureRows rows,
            Audit audit,
            Clock clock,
            @Value("${guatu.personal.keep-days}") int keepDays,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.term = Duration.ofDays(keepDays);
        this.events = events;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = daily.scheduleWithFixedDelay(this::sweepQuietly, 1, HOURS, TimeUnit.HOURS);
    }

    private void sweepQuietly() {
        try {
            sweep(Account.console());
        } catch (DataAccessException e) {
            LOG.warn("What is past its term could not be destroyed now; tried again tomorrow", e);
        }
    }

    /** Destroys what is past its term; gives the accounts. */
    List<String> sweep(Account by) {
        Instant before = clock.instant().minus(term);
        LocalDate lastDay = LocalDate.ofInstant(before, clock.getZone());
        List<String> due = RowScope.asServer(() -> rows.due(before, lastDay));
        for (String login : due) {
            RowScope.asServer(() ->
                    transaction.execute(_ -> {
                        int gone = rows.destroy(login);
                        String detail = "term " + term.toDays() + " d: " + gone;
                        audit.record(by, AuditAction.PERSONAL_ERASED, login, detail);
                        return gone;
                    }));
        }
        return due;
    }

    /** Destroys all that is personal about a closed account, for good; gives how many rows went. */
    Outcome<Integer> erase(String login, String reason, Account by) {
        List<Problem> problems = new ArrayList<>();
        if (!RowScope.asServer(() -> rows.isClosed(login))) {
            problems.add(Problem.at("access.erasure.open", "login", login));
        }
        Accounts.checkReason(reason, problems);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return RowScope.asServer(() ->
                transaction.execute(_ -> {
                    int gone = rows.destroy(login);
                    rows.empty(login, NAME_GONE, clock.instant());
                    events.publishEvent(new AccountErased(login));
                    audit.record(by, AuditAction.PERSONAL_ERASED, login, reason);
                    return Outcome.done(gone);
                }));
    }

    @Override
    public void close() {
        daily.shutdownNow();
    }
}
