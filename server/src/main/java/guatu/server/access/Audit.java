package guatu.server.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit trail (审计日志): who did what, when, from where. Append-only and kept for good; 网络安全法
 * 第二十一条 asks for six months at least.
 */
@Component
public final class Audit {

    private static final String INSERT =
            """
            insert into access.audit (at, login, action, subject, detail, address)
            values (:at, :login, :action, :subject, :detail, :address)
            """;

    private static final String COUNT_BY_SUBJECT =
            """
            select count(*)
              from access.audit
             where action = :action and subject = :subject and at > :since
            """;

    private static final String COUNT_BY_ADDRESS =
            """
            select count(*)
              from access.audit
             where action = :action and address = :address and at > :since
            """;

    private static final int LONGEST_TEXT = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CallerAddress address;

    Audit(JdbcClient jdbc, Clock clock, CallerAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Records one thing that somebody did, in the transaction at hand.
     *
     * @param subject what it was done to, such as a code or a path
     * @param detail in a few words; cut at 1,000 characters
     */
    public void record(Account by, AuditAction action, String subject, String detail) {
        record(by.login(), action, subject, detail);
    }

    /** Whether the transaction at hand stands in the trail already. */
    boolean hasRecordedInTransaction() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    void forgetTransaction() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    void record(String login, AuditAction action, String subject, String detail) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !hasRecordedInTransaction()) {
            TransactionSynchronizationManager.bindResource(this, action);
        }
        jdbc.sql(INSERT)
                .param("at", utc(clock.instant()))
                .param("login", printable(login))
                .param("action", action.name())
                .param("subject", printable(subject))
                .param("detail", printable(detail))
                .param("address", address.current())
                .update();
    }

    int countOfSubject(AuditAction action, String subject, Instant since) {
        return jdbc.sql(COUNT_BY_SUBJECT)
                .param("action", action.name())
                .param("subject", printable(subject))
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    int countFromAddress(AuditAction action, Instant since) {
        return jdbc.sql(COUNT_BY_ADDRESS)
                .param("action", action.name())
                .param("address", address.current())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** PostgreSQL takes no NUL; nobody reads a thousand characters. */
    static String printable(String text) {
        String clean = text.replace("\u0000", "");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
