package guatu.server.journal;

import guatu.server.access.Role;
import guatu.server.database.Columns;
import guatu.server.database.RowScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes into {@code journal.entry} and {@code journal.entry_evidence}, many rows at once (填报入表).
 */
@Repository
final class EntryInserts {

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
                    and organisation.may_enter(
                        g.login, g.post, g.effective_on, g.recorded_at))
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

    EntryInserts(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        Columns<NewReport> reports =
                new Columns<>(given.stream().map(row -> row.entry().report()).toList());
        Map<UUID, Long> inserted = new HashMap<>();
        jdbc.sql(INSERT)
                .param("ids", rows.of(row -> row.entry().id()))
                .param("recordedAt", rows.of(row -> row.entry().recordedAt()))
                .param("effectiveOn", reports.of(NewReport::effectiveOn))
                .param("kinds", reports.of(NewReport::kind))
                .param("milestones", reports.of(NewReport::milestone))
                .param("projects", reports.of(NewReport::project))
                .param("percents", reports.of(NewReport::percent))
                .param("expected", reports.of(NewReport::expected))
                .param("blockedBy", reports.of(NewReport::blockedBy))
                .param("notes", reports.of(NewReport::note))
                .param("logins", rows.of(row -> row.entry().login()))
                .param("posts", reports.of(NewReport::post))
                .param("units", reports.of(NewReport::unit))
                .param("corrects", reports.of(NewReport::corrects))
                .param("reasons", reports.of(NewReport::reason))
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
        record Piece(UUID entry, int ordinal, String hash) {}
        List<Piece> pieces = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> hashes = entry.report().evidence();
            for (int i = 0; i < hashes.size(); i++) {
                pieces.add(new Piece(entry.id(), i, hashes.get(i)));
            }
        }
        if (!pieces.isEmpty()) {
            Columns<Piece> columns = new Columns<>(pieces);
            jdbc.sql(INSERT_EVIDENCE)
                    .param("entries", columns.of(Piece::entry))
                    .param("ordinals", columns.of(Piece::ordinal))
                    .param("hashes", columns.of(Piece::hash))
                    .update();
        }
    }
}
