package guatu.server.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The order of the entries, in which the journal is followed (台账次序).
 *
 * <p>Entries are read in the order (epoch, transaction, seq), and only those whose transaction is
 * older than any still under way: an order in which nothing can come in before what was read.
 */
@Repository
final class EntryOrder {

    /** Entries of an earlier epoch are all settled; their transactions were another cluster's. */
    private static final String SETTLED =
            """
             (e.xid < pg_snapshot_xmin(pg_current_snapshot())
              or e.epoch < (select max(epoch) from ledger.epoch))
            """;

    /** Without an "or" PostgreSQL goes straight to the place in the index. */
    private static final String AFTER =
            EntryRows.ENTRY
                    + """
                    where (e.epoch, e.xid, e.seq) >
                          (select c.epoch, c.xid, c.seq from journal.entry c where c.seq = :seq
                            union all
                           select 0, '0'::xid8, 0 where :seq = 0)
                    """
                    + "and "
                    + SETTLED
                    + EntryRows.IN_ORDER;

    private static final String POSITION =
            "select e.seq from journal.entry e where "
                    + SETTLED
                    + " order by e.epoch desc, e.xid desc, e.seq desc limit 1";

    private static final String HOLDS =
            "select :seq = 0 or exists (select from journal.entry where seq = :seq)";

    private static final String HAS_UNSETTLED =
            """
            select exists (
                   select from journal.entry e
                    where e.epoch = (select max(epoch) from ledger.epoch)
                      and e.xid >= pg_snapshot_xmin(pg_current_snapshot()))
            """;

    private static final String IS_SETTLED =
            "select exists (select from journal.entry e where e.id = :id and " + SETTLED + ")";

    private final JdbcClient jdbc;

    EntryOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> after(long seq) {
        return jdbc.sql(AFTER).param("seq", seq).query(EntryRows::entry).list();
    }

    long position() {
        return jdbc.sql(POSITION).query(Long.class).optional().orElse(Journal.BEGINNING);
    }

    /** Whether the checkpoint names an entry, or the beginning. */
    boolean holds(long seq) {
        return jdbc.sql(HOLDS).param("seq", seq).query(Boolean.class).single();
    }

    /** Whether entries are committed whose place in the order is not settled yet. */
    boolean hasUnsettled() {
        return jdbc.sql(HAS_UNSETTLED).query(Boolean.class).single();
    }

    boolean isSettled(UUID id) {
        return jdbc.sql(IS_SETTLED).param("id", id).query(Boolean.class).single();
    }
}
