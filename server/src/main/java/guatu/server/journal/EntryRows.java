package guatu.server.journal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code journal.entry} and {@code journal.entry_evidence}.
 *
 * <p>Entries are read in the order (epoch, transaction, seq), and only those whose transaction is
 * older than any still under way: an order in which nothing can come in before what was read.
 */
@Repository
final class EntryRows {

    private static final String ENTRY =
            """
            select e.seq, e.id, e.recorded_at, e.effective_on, e.kind, e.milestone, e.project,
                   e.percent, e.expected, e.blocked_by, e.note, e.login, e.post, e.unit,
                   e.corrects, e.reason, e.organisation_version,
                   array(select v.hash || ' ' || s.type || ' ' || s.size || ' ' || v.name
                           from journal.entry_evidence v
                           join journal.evidence s using (hash)
                          where v.entry = e.id
                          order by v.ordinal) as evidence
              from journal.entry e
            """;

    private static final String FIND = ENTRY + "where e.id = :id";

    private static final String COUNTS =
            """
            select 'report' as kind, count(*) as count from journal.entry
             union all
            select 'quantity', count(*) from journal.quantity
             union all
            select 'step', count(*) from journal.step
             union all
            select 'lock', count(*) from journal.period_lock
            """;

    private static final String FIND_ALL = ENTRY + "where e.id = any (cast(:ids as uuid[]))";

    private static final String FIND_BY_KEY =
            ENTRY + "where e.login = :login and e.idempotency_key = :key";

    /** Entries of an earlier epoch are all settled; their transactions were another cluster's. */
    private static final String SETTLED =
            """
             (e.xid < pg_snapshot_xmin(pg_current_snapshot())
              or e.epoch < (select max(epoch) from ledger.epoch))
            """;

    private static final String IN_ORDER = " order by e.epoch, e.xid, e.seq";

    private static final String AFTER =
            ENTRY
                    + """
                    where (:seq = 0
                           or (e.epoch, e.xid, e.seq) >
                              (select c.epoch, c.xid, c.seq
                                 from journal.entry c where c.seq = :seq))
                    """
                    + "and "
                    + SETTLED
                    + IN_ORDER;

    private static final String IN_FORCE =
            """
            where e.kind <> 'WITHDRAWN'
              and not exists (select from journal.entry c where c.corrects = e.id)
            """;

    private static final String CURRENT = ENTRY + IN_FORCE + IN_ORDER;

    private static final String CURRENT_OF_MILESTONE =
            ENTRY + IN_FORCE + "and e.milestone = :milestone" + IN_ORDER;

    private static final String OF_MILESTONE =
            ENTRY + "where e.milestone = :milestone order by e.epoch desc, e.xid desc, e.seq desc";

    private static final String OF_PROJECT =
            ENTRY + "where e.project = :project order by e.epoch desc, e.xid desc, e.seq desc";

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

    private static final String IS_CORRECTED =
            "select exists (select from journal.entry where corrects = :id)";

    private static final String INSERT =
            """
            insert into journal.entry
                   (epoch, id, recorded_at, effective_on, kind, milestone, project, percent,
                    expected, blocked_by, note, login, post, unit, corrects, reason,
                    organisation_version, idempotency_key)
            select (select max(epoch) from ledger.epoch), *
              from unnest(
                   cast(:ids as uuid[]), cast(:recordedAt as timestamptz[]),
                   cast(:effectiveOn as date[]), cast(:kinds as text[]),
                   cast(:milestones as text[]), cast(:projects as text[]),
                   cast(:percents as numeric[]), cast(:expected as date[]),
                   cast(:blockedBy as text[]), cast(:notes as text[]), cast(:logins as text[]),
                   cast(:posts as text[]), cast(:units as text[]), cast(:corrects as uuid[]),
                   cast(:reasons as text[]), cast(:versions as int[]), cast(:keys as text[]))
            on conflict do nothing
            """;

    private static final String INSERT_EVIDENCE =
            """
            insert into journal.entry_evidence (entry, ordinal, hash, name)
            select given.entry, given.ordinal, given.hash, s.name
              from unnest(cast(:entries as uuid[]), cast(:ordinals as int[]),
                          cast(:hashes as text[])) as given (entry, ordinal, hash)
              join journal.evidence s using (hash)
            """;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable Entry find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(EntryRows::entry).optional().orElse(null);
    }

    List<Entry> findAll(Collection<UUID> ids) {
        return jdbc.sql(FIND_ALL)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(EntryRows::entry)
                .list();
    }

    /** How many rows stand in the tables of the journal, by kind. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(COUNTS)
                .query((row, number) -> counts.put(row.getString("kind"), row.getLong("count")))
                .list();
        return counts;
    }

    @Nullable Entry findByKey(String login, String key) {
        return jdbc.sql(FIND_BY_KEY)
                .param("login", login)
                .param("key", key)
                .query(EntryRows::entry)
                .optional()
                .orElse(null);
    }

    List<Entry> after(long seq) {
        return jdbc.sql(AFTER).param("seq", seq).query(EntryRows::entry).list();
    }

    List<Entry> current() {
        return jdbc.sql(CURRENT).query(EntryRows::entry).list();
    }

    List<Entry> current(String milestone) {
        return jdbc.sql(CURRENT_OF_MILESTONE)
                .param("milestone", milestone)
                .query(EntryRows::entry)
                .list();
    }

    List<Entry> historyOfMilestone(String milestone) {
        return jdbc.sql(OF_MILESTONE).param("milestone", milestone).query(EntryRows::entry).list();
    }

    List<Entry> historyOfProject(String project) {
        return jdbc.sql(OF_PROJECT).param("project", project).query(EntryRows::entry).list();
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

    boolean isCorrected(UUID id) {
        return jdbc.sql(IS_CORRECTED).param("id", id).query(Boolean.class).single();
    }

    /** Whether it was new: neither its key was used before nor what it corrects corrected. */
    boolean insert(Entry entry, String key) {
        boolean isNew = insert(List.of(entry), List.of(key)) == 1;
        if (isNew) {
            insertEvidence(List.of(entry));
        }
        return isNew;
    }

    /** Entries under keys of their own. */
    void insertAll(List<Entry> entries) {
        int inserted = insert(entries, entries.stream().map(e -> e.id().toString()).toList());
        if (inserted != entries.size()) {
            throw new IllegalStateException(
                    "%d of %d entries were recorded.".formatted(inserted, entries.size()));
        }
        insertEvidence(entries);
    }

    private int insert(List<Entry> entries, List<String> keys) {
        return jdbc.sql(INSERT)
                .param("ids", texts(entries, Entry::id))
                .param("recordedAt", texts(entries, Entry::recordedAt))
                .param("effectiveOn", texts(entries, Entry::effectiveOn))
                .param("kinds", texts(entries, Entry::kind))
                .param("milestones", texts(entries, Entry::milestone))
                .param("projects", texts(entries, Entry::project))
                .param("percents", texts(entries, Entry::percent))
                .param("expected", texts(entries, Entry::expected))
                .param("blockedBy", texts(entries, Entry::blockedBy))
                .param("notes", texts(entries, Entry::note))
                .param("logins", texts(entries, Entry::login))
                .param("posts", texts(entries, Entry::post))
                .param("units", texts(entries, Entry::unit))
                .param("corrects", texts(entries, Entry::corrects))
                .param("reasons", texts(entries, Entry::reason))
                .param("versions", texts(entries, Entry::organisationVersion))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private void insertEvidence(List<Entry> entries) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> ordinals = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Entry entry : entries) {
            IntStream.range(0, entry.evidence().size())
                    .forEach(i -> {
                        ids.add(entry.id());
                        ordinals.add(i);
                        hashes.add(entry.evidence().get(i).hash());
                    });
        }
        if (!ids.isEmpty()) {
            jdbc.sql(INSERT_EVIDENCE)
                    .param("entries", ids.toArray(UUID[]::new))
                    .param("ordinals", ordinals.toArray(Integer[]::new))
                    .param("hashes", hashes.toArray(String[]::new))
                    .update();
        }
    }

    /** A column as text, which the statement casts. */
    private static @Nullable String[] texts(
            List<Entry> entries, Function<Entry, @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[entries.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(entries.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        Date expected = row.getDate("expected");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("milestone"),
                row.getString("project"),
                NewReport.plain(row.getBigDecimal("percent")),
                expected == null ? null : expected.toLocalDate(),
                row.getString("blocked_by"),
                row.getString("note"),
                evidence((String[]) row.getArray("evidence").getArray()),
                row.getString("login"),
                row.getString("post"),
                row.getString("unit"),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                row.getInt("organisation_version"));
    }

    static List<EvidenceRef> evidence(String[] printed) {
        List<EvidenceRef> evidence = new ArrayList<>();
        for (String line : printed) {
            String[] parts = line.split(" ", 4);
            evidence.add(new EvidenceRef(parts[0], parts[3], parts[1], Long.parseLong(parts[2])));
        }
        return evidence;
    }
}
