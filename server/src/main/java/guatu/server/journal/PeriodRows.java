package guatu.server.journal;

import guatu.server.campaign.Level;
import guatu.server.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code journal.step} and {@code journal.period_lock}. */
@Repository
final class PeriodRows {

    /** Whoever records takes it shared, whoever closes or opens a period takes it alone. */
    private static final long GATE = 0x6755_6c6f_636bL;

    private static final String SHARE = "select pg_advisory_xact_lock_shared(:gate)";
    private static final String OWN = "select pg_advisory_xact_lock(:gate)";

    private static final String STEP =
            """
            select s.seq, s.id, s.recorded_at, s.report_id, s.stage, s.login, s.unit, s.reason
              from journal.step s
            """;

    private static final String STEPS_AT = STEP + "where s.seq = any (:seqs)";

    private static final String STEPS_OF =
            STEP
                    + """
                    where s.report = (select l.seq from ledger.entry l where l.id = :report)
                    order by s.ordinal
                    """;

    private static final String STEPS_OF_ALL =
            STEP
                    + """
                    where s.report in (select l.seq from ledger.entry l
                                        where l.id = any (cast(:reports as uuid[])))
                    order by s.report, s.ordinal
                    """;

    private static final String INSERT_STEPS =
            """
            insert into journal.step
                   (seq, id, recorded_at, report, report_id, stage, ordinal, login, unit, reason)
            select nextval('ledger.position'), g.id, g.recorded_at, l.seq, g.report, g.stage,
                   case g.stage when 'SIGNED' then 1 else 2 end, g.login, g.unit, g.reason
              from unnest(cast(:ids as uuid[]), cast(:recordedAt as timestamptz[]),
                          cast(:reports as uuid[]), cast(:stages as text[]),
                          cast(:logins as text[]), cast(:units as text[]),
                          cast(:reasons as text[]))
                as g (id, recorded_at, report, stage, login, unit, reason)
              join ledger.entry l on l.id = g.report
            on conflict (report, ordinal) do nothing
            returning seq, id, recorded_at, report_id, stage, login, unit, reason
            """;

    private static final String LOCK =
            """
            select k.seq, k.id, k.recorded_at, k.level, k.district, k.period_kind, k.period_from,
                   k.period_to, k.locked, k.login, k.reason
              from journal.period_lock k
            """;

    private static final String LOCKS_AT = LOCK + "where k.seq = any (:seqs)";

    private static final String LOCKS = LOCK + "order by k.seq desc";

    private static final String INSERT_LOCK =
            """
            insert into journal.period_lock
                   (seq, id, recorded_at, level, district, period_kind, period_from, period_to,
                    locked, login, reason)
            values (nextval('ledger.position'), :id, cast(:recordedAt as timestamptz), :level,
                    :district, :kind, :from, :to, :locked, :login, :reason)
            returning seq
            """;

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody closes a period until the transaction at hand ends. */
    void keepPeriodsOpen() {
        jdbc.sql(SHARE).param("gate", GATE).query().listOfRows();
    }

    /** Nobody records until the transaction at hand ends. */
    void holdRecording() {
        jdbc.sql(OWN).param("gate", GATE).query().listOfRows();
    }

    List<Step> stepsAt(Collection<Long> seqs) {
        return jdbc.sql(STEPS_AT)
                .param("seqs", seqs.toArray(Long[]::new))
                .query(PeriodRows::step)
                .list();
    }

    List<Step> stepsOf(UUID report) {
        return jdbc.sql(STEPS_OF).param("report", report).query(PeriodRows::step).list();
    }

    /** The steps of those reports, each report's in their order. */
    List<Step> stepsOf(Collection<UUID> reports) {
        return jdbc.sql(STEPS_OF_ALL)
                .param("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
                .query(PeriodRows::step)
                .list();
    }

    /** The steps that were new: nobody signed so before. */
    List<Step> insertSteps(List<Step> steps) {
        Columns<Step> columns = new Columns<>(steps);
        return jdbc.sql(INSERT_STEPS)
                .param("ids", columns.of(Step::id))
                .param("recordedAt", columns.of(Step::recordedAt))
                .param("reports", columns.of(Step::report))
                .param("stages", columns.of(Step::stage))
                .param("logins", columns.of(Step::login))
                .param("units", columns.of(Step::unit))
                .param("reasons", columns.of(Step::reason))
                .query(PeriodRows::step)
                .list();
    }

    List<PeriodLock> locksAt(Collection<Long> seqs) {
        return jdbc.sql(LOCKS_AT)
                .param("seqs", seqs.toArray(Long[]::new))
                .query(PeriodRows::lock)
                .list();
    }

    /** All that were ever closed or opened, the newest first. */
    List<PeriodLock> locks() {
        return jdbc.sql(LOCKS).query(PeriodRows::lock).list();
    }

    long insert(PeriodLock lock) {
        return jdbc.sql(INSERT_LOCK)
                .param("id", lock.id())
                .param("recordedAt", lock.recordedAt().toString())
                .param("level", lock.level().name())
                .param("district", lock.district())
                .param("kind", lock.period().kind().name())
                .param("from", lock.period().from())
                .param("to", lock.period().to())
                .param("locked", lock.locked())
                .param("login", lock.login())
                .param("reason", lock.reason())
                .query(Long.class)
                .single();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("report_id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getString("login"),
                row.getString("unit"),
                row.getString("reason"));
    }

    private static PeriodLock lock(ResultSet row, int number) throws SQLException {
        return new PeriodLock(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Level.valueOf(row.getString("level")),
                row.getString("district"),
                QuantityRows.period(row),
                row.getBoolean("locked"),
                row.getString("login"),
                row.getString("reason"));
    }
}
