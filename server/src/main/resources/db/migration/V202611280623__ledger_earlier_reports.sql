-- Reports recorded before there was a ledger enter it in their order, as the same canonical bytes
-- that the journal writes for a new one.
insert into ledger.entry (epoch, id, kind, recorded_at, body, leaf)
select e.epoch, e.id, 'report', e.recorded_at, b.body,
       sha256('\x00'::bytea || convert_to(b.body, 'UTF8'))
  from journal.entry e
  cross join lateral (
       select '{' || string_agg(to_json(m.name)::text || ':' || m.value, ','
                                order by m.name collate "C") || '}' as body
         from (values
               ('blockedBy', to_json(e.blocked_by)::text),
               ('corrects', to_json(e.corrects)::text),
               ('effectiveOn', to_json(e.effective_on)::text),
               ('evidence', (select '[' || string_agg(to_json(v.hash)::text, ','
                                                      order by v.ordinal) || ']'
                               from journal.entry_evidence v where v.entry = e.id)),
               ('expected', to_json(e.expected)::text),
               ('id', to_json(e.id)::text),
               ('kind', '"report"'),
               ('login', to_json(e.login)::text),
               ('milestone', to_json(e.milestone)::text),
               ('note', to_json(e.note)::text),
               ('organisationVersion', e.organisation_version::text),
               ('percent', '"' || trim_scale(e.percent)::text || '"'),
               ('post', to_json(e.post)::text),
               ('project', to_json(e.project)::text),
               ('reason', to_json(e.reason)::text),
               ('recordedAt', '"' || to_char(e.recorded_at at time zone 'UTC',
                                             'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"'),
               ('report', to_json(e.kind)::text),
               ('unit', to_json(e.unit)::text)
              ) as m (name, value)
        where m.value is not null) b
 order by e.epoch, e.xid, e.seq;
