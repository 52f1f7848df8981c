package guatu.server.journal;

import guatu.server.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code journal.quantity} and {@code journal.quantity_evidence}. */
@Repository
final class QuantityRows {

    private static final String COLUMNS =
            """
            q.seq, q.id, q.slot, q.revision, q.recorded_at, q.project, q.milestone,
                   q.district, q.place, q.subkind, q.measure, q.value, q.unit, q.printed,
                   q.period_kind, q.period_from, q.period_to, q.accrual, q.series, q.note,
                   q.login, q.post, q.post_unit, q.corrects, q.reason, q.organisation_version,
                   array(select v.hash || ' ' || s.type || ' ' || s.size || ' ' || s.name
                           from journal.quantity_evidence v
                           join journal.evidence s using (hash)
                          where v.seq = q.seq
                          order by v.ordinal) as evidence
            """;

    private static final String QUANTITY = "select " + COLUMNS + " from journal.quantity q ";

    private static final String FIND =
            QUANTITY + "where q.seq = (select l.seq from ledger.entry l where l.id = :id)";

    private static final String FIND_ALL =
            QUANTITY
                    + """
                    where q.seq in (select l.seq from ledger.entry l
                                     where l.id = any (cast(:ids as uuid[])))
                    """;

    private static final String AT = QUANTITY + "where q.seq = any (:seqs)";

    private static final String OF_SLOT = QUANTITY + "where q.slot = :slot order by q.revision";

    private static final String OF_SLOTS =
            QUANTITY + "where q.slot = any (cast(:slots as uuid[])) and q.revision = 0";

    private static final String IN_FORCE =
            "select "
                    + COLUMNS
                    + """
                    , k.stage as stage
                      from journal.quantity_known_at(:knownAt) k
                      join journal.quantity q on q.seq = k.seq
                     order by q.seq
                    """;

    /** {@code journal.quantity_known_at} of one project, without reading all the others. */
    private static final String IN_FORCE_OF_PROJECT =
            "select "
                    + COLUMNS
                    + """
                    , k.stage as stage
                      from (select distinct on (q.slot)
                                   q.seq, coalesce(s.stage, 'FILLED') as stage
                              from journal.quantity q
                              left join lateral (
                                    select t.stage from journal.step t
                                     where t.report = q.seq and t.recorded_at <= :knownAt
                                     order by t.ordinal desc limit 1) s on true
                             where q.project = :project and q.recorded_at <= :knownAt
                               and s.stage is distinct from 'SENT_BACK'
                             order by q.slot, q.revision desc) k
                      join journal.quantity q on q.seq = k.seq
                     order by q.period_to, q.measure, q.seq
                    """;

    private static final String LATEST =
            "select "
                    + COLUMNS
                    + """
                    , coalesce(s.stage, 'FILLED') as stage
                      from journal.quantity q
                      left join lateral (
                            select t.stage from journal.step t
                             where t.report = q.seq
                             order by t.ordinal desc limit 1) s on true
                     where not exists (
                           select from journal.quantity c
                            where c.slot = q.slot and c.revision = q.revision + 1)
                    """;

    private static final String LATEST_WITHIN =
            LATEST + "and q.period_to between :from and :to order by q.project, q.measure, q.seq";

    private static final String LATEST_OF_PROJECT =
            LATEST + "and q.project = :project order by q.period_to desc, q.measure, q.seq";

    private static final String INSERT =
            """
            insert into journal.quantity
                   (seq, id, slot, revision, recorded_at, project, milestone, district, place,
                    subkind, measure, value, unit, printed, period_kind, period_from, period_to,
                    accrual, series, note, login, post, post_unit, corrects, reason,
                    organisation_version)
            select nextval('ledger.position'), *
              from unnest(
                   cast(:ids as uuid[]), cast(:slots as uuid[]), cast(:revisions as int[]),
                   cast(:recordedAt as timestamptz[]), cast(:projects as text[]),
                   cast(:milestones as text[]), cast(:districts as text[]),
                   cast(:places as text[]), cast(:subkinds as text[]), cast(:measures as text[]),
                   cast(:values as numeric[]), cast(:units as text[]), cast(:printed as text[]),
                   cast(:kinds as text[]), cast(:froms as date[]), cast(:tos as date[]),
                   cast(:accruals as text[]), cast(:series as text[]), cast(:notes as text[]),
                   cast(:logins as text[]), cast(:posts as text[]), cast(:postUnits as text[]),
                   cast(:corrects as uuid[]), cast(:reasons as text[]),
                   cast(:versions as int[]))
            on conflict (slot, revision) do nothing
            returning id, seq
            """;

    private static final String INSERT_EVIDENCE =
            """
            insert into journal.quantity_evidence (seq, ordinal, hash)
            select * from unnest(cast(:seqs as bigint[]), cast(:ordinals as int[]),
                                 cast(:hashes as text[]))
            """;

    private final JdbcClient jdbc;

    QuantityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable QuantityReport find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(QuantityRows::report).optional().orElse(null);
    }

    List<QuantityReport> findAll(Collection<UUID> ids) {
        return jdbc.sql(FIND_ALL)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(QuantityRows::report)
                .list();
    }

    List<QuantityReport> at(Collection<Long> seqs) {
        return jdbc.sql(AT)
                .param("seqs", seqs.toArray(Long[]::new))
                .query(QuantityRows::report)
                .list();
    }

    List<QuantityReport> ofSlot(UUID slot) {
        return jdbc.sql(OF_SLOT).param("slot", slot).query(QuantityRows::report).list();
    }

    /** The first figures of those slots that have one. */
    List<QuantityReport> ofSlots(Collection<UUID> slots) {
        return jdbc.sql(OF_SLOTS)
                .param("slots", slots.stream().map(UUID::toString).toArray(String[]::new))
                .query(QuantityRows::report)
                .list();
    }

    List<QuantityState> inForce(Instant knownAt) {
        return jdbc.sql(IN_FORCE)
                .param("knownAt", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .query(QuantityRows::state)
                .list();
    }

    List<QuantityState> inForce(Instant knownAt, String project) {
        return jdbc.sql(IN_FORCE_OF_PROJECT)
                .param("knownAt", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .param("project", project)
                .query(QuantityRows::state)
                .list();
    }

    List<QuantityState> latestWithin(LocalDate from, LocalDate to) {
        return jdbc.sql(LATEST_WITHIN)
                .param("from", from)
                .param("to", to)
                .query(QuantityRows::state)
                .list();
    }

    List<QuantityState> latestOfProject(String project) {
        return jdbc.sql(LATEST_OF_PROJECT)
                .param("project", project)
                .query(QuantityRows::state)
                .list();
    }

    /** The positions of those that were new, by id. */
    Map<UUID, Long> insert(List<QuantityReport> reports) {
        Columns<QuantityReport> columns = new Columns<>(reports);
        Columns<NewQuantity> figures =
                new Columns<>(reports.stream().map(QuantityReport::figure).toList());
        Map<UUID, Long> inserted = new HashMap<>();
        jdbc.sql(INSERT)
                .param("ids", columns.of(QuantityReport::id))
                .param("slots", columns.of(QuantityReport::slot))
                .param("revisions", columns.of(QuantityReport::revision))
                .param("recordedAt", columns.of(QuantityReport::recordedAt))
                .param("projects", figures.of(NewQuantity::project))
                .param("milestones", figures.of(NewQuantity::milestone))
                .param("districts", figures.of(NewQuantity::district))
                .param("places", figures.of(NewQuantity::place))
                .param("subkinds", figures.of(NewQuantity::subkind))
                .param("measures", figures.of(NewQuantity::measure))
                .param("values", figures.of(NewQuantity::value))
                .param("units", figures.of(NewQuantity::unit))
                .param("printed", figures.of(NewQuantity::printed))
                .param("kinds", figures.of(figure -> figure.period().kind()))
                .param("froms", figures.of(figure -> figure.period().from()))
                .param("tos", figures.of(figure -> figure.period().to()))
                .param("accruals", figures.of(NewQuantity::accrual))
                .param("series", figures.of(NewQuantity::series))
                .param("notes", figures.of(NewQuantity::note))
                .param("logins", columns.of(QuantityReport::login))
                .param("posts", figures.of(NewQuantity::post))
                .param("postUnits", figures.of(NewQuantity::postUnit))
                .param("corrects", figures.of(NewQuantity::corrects))
                .param("reasons", figures.of(NewQuantity::reason))
                .param("versions", columns.of(QuantityReport::organisationVersion))
                .query((row, number) ->
                        inserted.put(row.getObject("id", UUID.class), row.getLong("seq")))
                .list();
        return inserted;
    }

    void insertEvidence(List<QuantityReport> reports) {
        record Piece(long seq, int ordinal, String hash) {}
        List<Piece> pieces = new ArrayList<>();
        for (QuantityReport report : reports) {
            List<String> hashes = report.figure().evidence();
            for (int i = 0; i < hashes.size(); i++) {
                pieces.add(new Piece(report.position(), i, hashes.get(i)));
            }
        }
        if (!pieces.isEmpty()) {
            Columns<Piece> columns = new Columns<>(pieces);
            jdbc.sql(INSERT_EVIDENCE)
                    .param("seqs", columns.of(Piece::seq))
                    .param("ordinals", columns.of(Piece::ordinal))
                    .param("hashes", columns.of(Piece::hash))
                    .update();
        }
    }

    private static QuantityState state(ResultSet row, int number) throws SQLException {
        return new QuantityState(report(row, number), Stage.valueOf(row.getString("stage")));
    }

    private static QuantityReport report(ResultSet row, int number) throws SQLException {
        List<EvidenceRef> evidence = EvidenceRows.refs(row);
        return new QuantityReport(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("slot", UUID.class),
                row.getInt("revision"),
                figure(row, EvidenceRef.hashes(evidence)),
                evidence,
                row.getString("login"),
                row.getInt("organisation_version"));
    }

    private static NewQuantity figure(ResultSet row, List<String> evidence) throws SQLException {
        return new NewQuantity(
                row.getString("project"),
                row.getString("milestone"),
                row.getString("district"),
                row.getString("place"),
                row.getString("subkind"),
                row.getString("measure"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("printed"),
                period(row),
                Accrual.valueOf(row.getString("accrual")),
                Series.valueOf(row.getString("series")),
                row.getString("note"),
                evidence,
                row.getString("post"),
                row.getString("post_unit"),
                row.getObject("corrects", UUID.class),
                row.getString("reason"));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(
                PeriodKind.valueOf(row.getString("period_kind")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class));
    }
}
