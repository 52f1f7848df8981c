package guatu.server.journal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads {@code journal.entry} (台账条目读取); {@link EntryInserts} writes it, {@link EntryOrder} follows
 * it.
 */
@Repository
final class EntryRows {

    private static final int ROWS_AT_A_TIME = 10_000;

    static final String ENTRY =
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

    private static final String FIND_ALL = ENTRY + "where e.id = any (cast(:ids as uuid[]))";

    private static final String FIND_BY_KEY =
            ENTRY + "where e.login = :login and e.idempotency_key = :key";

    /** What {@link EntryOrder} is about. */
    static final String IN_ORDER = " order by e.epoch, e.xid, e.seq";

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

    private static final String IS_CORRECTED =
            "select exists (select from journal.entry where corrects = :id)";

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

    @Nullable Entry findByKey(String login, String key) {
        return jdbc.sql(FIND_BY_KEY)
                .param("login", login)
                .param("key", key)
                .query(EntryRows::entry)
                .optional()
                .orElse(null);
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
                if (!own.isEmpty() && !isOfSame(own.getFirst(), entry)) {
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

    boolean isCorrected(UUID id) {
        return jdbc.sql(IS_CORRECTED).param("id", id).query(Boolean.class).single();
    }

    private static boolean isOfSame(Entry one, Entry other) {
        return one.report().milestone().equals(other.report().milestone());
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        List<EvidenceRef> evidence = EvidenceRows.refs(row);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                report(row, EvidenceRef.hashes(evidence)),
                evidence,
                row.getString("login"),
                row.getInt("organisation_version"));
    }

    private static NewReport report(ResultSet row, List<String> evidence) throws SQLException {
        Date expected = row.getDate("expected");
        return new NewReport(
                ReportKind.valueOf(row.getString("kind")),
                row.getString("milestone"),
                row.getString("project"),
                row.getObject("effective_on", LocalDate.class),
                row.getBigDecimal("percent"),
                expected == null ? null : expected.toLocalDate(),
                row.getString("blocked_by"),
                row.getString("note"),
                evidence,
                row.getString("post"),
                row.getString("unit"),
                row.getObject("corrects", UUID.class),
                row.getString("reason"));
    }
}
