package guatu.bench.load;

/** The statements of one reading and one report, as PostgreSQL's own log shows them (同样的 SQL). */
final class PeerSql {

    static final String SESSION =
            """
            select login, name, roles, unit, must_change_password, password_set_at,
                   csrf, seen_at, factor_due, has_factor
              from access.session_of(?, ?, ?, ?)
            """;

    static final String SCOPE =
            "select set_config('guatu.login', ?, false), set_config('guatu.roles', ?, false)";

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

    static final String OF_MILESTONE =
            ENTRY + "where e.milestone = ? order by e.epoch desc, e.xid desc, e.seq desc";

    /** For which post somebody reported on a milestone before. */
    static final String POST =
            """
            select e.post, e.unit from journal.entry e
             where e.milestone = ? and e.login = ? limit 1
            """;

    /** Nobody closes a period meanwhile. */
    static final String GATE = "select pg_advisory_xact_lock_shared(113616589120363)";

    static final String LOCKS =
            """
            select k.seq, k.id, k.recorded_at, k.level, k.district, k.period_kind, k.period_from,
                   k.period_to, k.locked, k.login, k.reason
              from journal.period_lock k order by k.seq desc
            """;

    static final String INSERT =
            """
            insert into journal.entry
                   (epoch, id, recorded_at, effective_on, kind, milestone, project, percent,
                    note, login, post, unit, organisation_version, idempotency_key)
            select (select max(epoch) from ledger.epoch), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            on conflict do nothing
            returning id, seq
            """;

    static final String SEAL =
            """
            insert into ledger.entry (seq, epoch, id, kind, recorded_at, body, leaf)
            select nextval('ledger.position'), (select max(epoch) from ledger.epoch), ?, 'report',
                   ?, g.body, sha256('\\x00'::bytea || convert_to(g.body, 'UTF8'))
              from (select ?::text) g (body)
            """;

    static final String NOTIFY = "select pg_notify('guatu', ?)";

    static final String AUDIT =
            """
            insert into access.audit (at, login, action, subject, detail, address)
            values (?, ?, 'CHANGED', ?, ?, ?)
            """;

    private PeerSql() {}
}
