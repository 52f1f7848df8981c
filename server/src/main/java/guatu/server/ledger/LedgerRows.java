package guatu.server.ledger;

import guatu.server.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code ledger.entry}. Read in the order (epoch, transaction, seq), and only as far as
 * no older transaction is still under way: nothing can come in before what was read.
 */
@Repository
final class LedgerRows {

    private static final String INSERT =
            """
            insert into ledger.entry (seq, epoch, id, kind, recorded_at, body, leaf)
            select case given.seq when 0 then nextval('ledger.position') else given.seq end,
                   (select max(epoch) from ledger.epoch),
                   given.id, given.kind, given.recorded_at, given.body,
                   sha256('\\x00'::bytea || convert_to(given.body, 'UTF8'))
              from unnest(
                   cast(:seqs as bigint[]), cast(:ids as uuid[]), cast(:kinds as text[]),
                   cast(:recordedAt as timestamptz[]), cast(:bodies as text[]))
                as given (seq, id, kind, recorded_at, body)
            """;

    private static final String SETTLED = SealRows.SETTLED;

    private static final String AFTER =
            """
            select e.seq, e.kind
              from ledger.entry e
             where (e.epoch, e.xid, e.seq) >
                   (select c.epoch, c.xid, c.seq from ledger.entry c where c.seq = :seq
                     union all
                    select 0, '0'::xid8, 0 where :seq = 0)
               and e.kind = any (:kinds)
               and
            """
                    + SETTLED
                    + " order by e.epoch, e.xid, e.seq limit :limit";

    private static final String POSITION =
            "select e.seq from ledger.entry e where "
                    + SETTLED
                    + " order by e.epoch desc, e.xid desc, e.seq desc limit 1";

    private static final String IS_SETTLED =
            "select exists (select from ledger.entry e where e.id = :id and " + SETTLED + ")";

    private static final String FIND =
            "select seq, id, kind, recorded_at, body from ledger.entry where id = :id";

    private static final String PAGE =
            """
            select seq, id, kind, recorded_at, body from ledger.entry
             where seq > :seq order by seq limit :limit
            """;

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<LedgerEntry> entries) {
        Columns<LedgerEntry> columns = new Columns<>(entries);
        jdbc.sql(INSERT)
                .param("seqs", columns.of(LedgerEntry::position))
                .param("ids", columns.of(LedgerEntry::id))
                .param("kinds", columns.of(LedgerEntry::kind))
                .param("recordedAt", columns.of(LedgerEntry::recordedAt))
                .param("bodies", columns.of(LedgerEntry::body))
                .update();
    }

    List<Ledger.Place> after(long seq, Collection<String> kinds, int limit) {
        return jdbc.sql(AFTER)
                .param("seq", seq)
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new Ledger.Place(row.getLong(1), row.getString(2)))
                .list();
    }

    long position() {
        return jdbc.sql(POSITION).query(Long.class).optional().orElse(Ledger.BEGINNING);
    }

    boolean isSettled(UUID id) {
        return jdbc.sql(IS_SETTLED).param("id", id).query(Boolean.class).single();
    }

    List<LedgerEntry> page(long afterSeq, int limit) {
        return jdbc.sql(PAGE)
                .param("seq", afterSeq)
                .param("limit", limit)
                .query(LedgerRows::entry)
                .list();
    }

    @Nullable LedgerEntry find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(LedgerRows::entry).optional().orElse(null);
    }

    static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("body"));
    }
}
