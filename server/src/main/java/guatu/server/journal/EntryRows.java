package guatu.server.journal;

import guatu.server.access.Role;
import guatu.server.database.Columns;
import guatu.server.database.RowScope;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final int ROWS_AT_A_TIME = 10_000;

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

    /** Without an "or" PostgreSQL goes straight to the place in the index. */
    private static final String AFTER =
            ENTRY
                    + """
                    where (e.epoch, e.xid, e.seq) >
                          (select c.epoch, c.xid, c.seq from journal.entry c where c.seq = :seq
                            union all
                           select 0, '0'::xid8, 0 where :seq = 0)
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

    private static final String KNOWN_AT =
            ENTRY
                    + """
                    where e.kind <> 'WITHDRAWN'
                      and e.recorded_at <= :at
                      and not exists (select from journal.entry c
                                       where c.corrects = e.id and c.recorded_at <= :at)
                    """
                    + IN_ORDER;

    private static final String CURRENT_OF_MILESTONE =
            ENTRY + IN_FORCE + "and e.milestone = :milestone" + IN_ORDER;

    private static final String OF_MILESTONE =
            ENTRY + "where e.milestone = :milestone order by e.epoch desc, e.xid desc, e.seq desc";

    private static final String OF_PROJECT =
            ENTRY + "where e.project = :project order by e.epoch desc, e.xid desc, e.seq desc";

    private static final String UP_TO =
            """
            (e.epoch, e.xid, e.seq) <=
                  (select c.epoch, c.xid, c.seq from journal.entry c where c.seq = :upTo)
            """;

    private static final String OF_MILESTONES =
            ENTRY + "where e.milestone = any (:milestones) and " + UP_TO + " order by e.seq";

    private static final String BY_MILESTONE =
            ENTRY + "where " + UP_TO + " order by e.milestone, e.seq";

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

    /** The same rule as the policy on the table, for the lane, which writes for many at once. */
    private static final String INSERT =
            """
            insert into journal.entry
                   (epoch, id, recorded_at, effective_on, kind, milestone, project, percent,
                    expected, blocked_by, note, login, post, unit, corrects, reason,
                    organisation_version, idempotency_key)
            select (select max(epoch) from ledger.epoch), g.id, g.recorded_at, g.effective_on,
                   g.kind, g.milestone, g.project, g.percent, g.expected, g.blocked_by, g.note,
                   g.login, g.post, g.unit, g.corrects, g.reason, g.version, g.key
              from unnest(
                   cast(:ids as uuid[]), cast(:recordedAt as timestamptz[]),
                   cast(:effectiveOn as date[]), cast(:kinds as text[]),
                   cast(:milestones as text[]), cast(:projects as text[]),
                   cast(:percents as numeric[]), cast(:expected as date[]),
                   cast(:blockedBy as text[]), cast(:notes as text[]), cast(:logins as text[]),
                   cast(:posts as text[]), cast(:units as text[]), cast(:corrects as uuid[]),
                   cast(:reasons as text[]), cast(:versions as int[]), cast(:keys as text[]),
                   cast(:servers as boolean[]), cast(:callers as text[]))
                as g (id, recorded_at, effective_on, kind, milestone, project, percent, expected,
                      blocked_by, note, login, post, unit, corrects, reason, version, key,
                      by_server, caller)
             where g.by_server
                or (g.login = g.caller
                    and organisation.answers_for(g.login, g.post, g.effective_on))
            on conflict do nothing
            returning id, seq
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

    List<Entry> knownAt(Instant instant) {
        return jdbc.sql(KNOWN_AT)
                .param("at", Timestamp.from(instant))
                .query(EntryRows::entry)
                .list();
    }

    List<Entry> current(String milestone) {
        return jdbc.sql(CURRENT_OF_MILESTONE)
                .param("milestone", milestone)
                .query(EntryRows::entry)
                .list();
    }

    /** All of those milestones up to that place in the order. */
    List<Entry> ofMilestones(Collection<String> milestones, long upTo) {
        return jdbc.sql(OF_MILESTONES)
                .param("milestones", milestones.toArray(String[]::new))
                .param("upTo", upTo)
                .query(EntryRows::entry)
                .list();
    }

    /** Milestone by milestone up to that place in the order, never all in memory. */
    void byMilestone(long upTo, Consumer<List<Entry>> milestone) {
        List<Entry> own = new ArrayList<>();
        try (Stream<Entry> entries =
                jdbc
                        .sql(BY_MILESTONE)
                        .param("upTo", upTo)
                        .withFetchSize(ROWS_AT_A_TIME)
                        .query(EntryRows::entry)
                        .stream()) {
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                if (!own.isEmpty() && !own.getFirst().milestone().equals(entry.milestone())) {
                    milestone.accept(List.copyOf(own));
                    own.clear();
                }
                own.add(entry);
            }
        }
        if (!own.isEmpty()) {
            milestone.accept(List.copyOf(own));
        }
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

    /**
     * An entry to write.
     *
     * @param key under which the account hands it in
     * @param onBehalf who asks for it: an entry is written in one's own name
     */
    record Row(Entry entry, String key, RowScope onBehalf) {

        private boolean byServer() {
            return onBehalf.equals(RowScope.SERVER);
        }

        private @Nullable String caller() {
            boolean mayWrite =
                    onBehalf.roles().contains(Role.FILLER.name())
                            || onBehalf.roles().contains(Role.HEAD.name());
            return mayWrite ? onBehalf.login() : null;
        }
    }

    /** Entries under keys of their own. */
    void insertAll(List<Entry> entries) {
        Map<UUID, Long> inserted =
                insert(
                        entries.stream()
                                .map(one -> new Row(one, one.id().toString(), RowScope.SERVER))
                                .toList());
        if (inserted.size() != entries.size()) {
            throw new IllegalStateException(
                    "%d of %d entries were recorded.".formatted(inserted.size(), entries.size()));
        }
        insertEvidence(entries);
    }

    /**
     * The positions of those that were new, by id: neither was the key used before nor what they
     * correct corrected, and the account holds the post.
     */
    Map<UUID, Long> insert(List<Row> given) {
        Columns<Row> rows = new Columns<>(given);
        Map<UUID, Long> inserted = new HashMap<>();
        jdbc.sql(INSERT)
                .param("ids", rows.of(row -> row.entry().id()))
                .param("recordedAt", rows.of(row -> row.entry().recordedAt()))
                .param("effectiveOn", rows.of(row -> row.entry().effectiveOn()))
                .param("kinds", rows.of(row -> row.entry().kind()))
                .param("milestones", rows.of(row -> row.entry().milestone()))
                .param("projects", rows.of(row -> row.entry().project()))
                .param("percents", rows.of(row -> row.entry().percent()))
                .param("expected", rows.of(row -> row.entry().expected()))
                .param("blockedBy", rows.of(row -> row.entry().blockedBy()))
                .param("notes", rows.of(row -> row.entry().note()))
                .param("logins", rows.of(row -> row.entry().login()))
                .param("posts", rows.of(row -> row.entry().post()))
                .param("units", rows.of(row -> row.entry().unit()))
                .param("corrects", rows.of(row -> row.entry().corrects()))
                .param("reasons", rows.of(row -> row.entry().reason()))
                .param("versions", rows.of(row -> row.entry().organisationVersion()))
                .param("keys", rows.of(Row::key))
                .param("servers", rows.of(Row::byServer))
                .param("callers", rows.of(Row::caller))
                .query((row, number) ->
                        inserted.put(row.getObject("id", UUID.class), row.getLong("seq")))
                .list();
        return inserted;
    }

    void insertEvidence(List<Entry> entries) {
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
