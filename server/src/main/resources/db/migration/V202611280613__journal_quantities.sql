-- The epoch belongs to the ledger, which all kinds of entries stand in.
alter table journal.epoch set schema ledger;

-- Reported quantities. A correction is a further revision of the same slot; rows never change.
create table journal.quantity (
    seq bigint primary key,
    id uuid not null,
    slot uuid not null,
    revision int not null check (revision >= 0),
    recorded_at timestamptz not null,
    project text not null,
    milestone text,
    district text,
    place text,
    subkind text,
    measure text not null,
    value numeric,
    unit text not null,
    printed text not null,
    period_kind text not null,
    period_from date not null,
    period_to date not null,
    accrual text not null,
    series text not null,
    note text,
    login text not null,
    post text not null,
    post_unit text not null,
    corrects uuid,
    reason text,
    organisation_version int not null,
    unique (slot, revision),
    check (period_to >= period_from),
    check ((revision = 0) = (corrects is null)),
    check ((corrects is null) = (reason is null)),
    check (revision > 0 or value is not null),
    check (accrual <> 'CUMULATIVE' or value is null or value >= 0)
);

create index on journal.quantity (project, period_to);

create table journal.quantity_evidence (
    seq bigint not null references journal.quantity,
    ordinal int not null,
    hash text not null references journal.evidence,
    primary key (seq, ordinal)
);

create index on journal.quantity_evidence (hash);
create index on journal.entry_evidence (hash);

-- What became of a reported quantity: signed by the head, accepted or sent back by the office.
create table journal.step (
    seq bigint primary key,
    id uuid not null,
    recorded_at timestamptz not null,
    report bigint not null references journal.quantity,
    report_id uuid not null,
    stage text not null check (stage in ('SIGNED', 'ACCEPTED', 'SENT_BACK')),
    ordinal int not null check ((ordinal = 1) = (stage = 'SIGNED')),
    login text not null,
    unit text,
    reason text check (stage <> 'SENT_BACK' or reason is not null),
    unique (report, ordinal)
);

create table journal.period_lock (
    seq bigint primary key,
    id uuid not null,
    recorded_at timestamptz not null,
    level text not null,
    district text,
    period_kind text not null,
    period_from date not null,
    period_to date not null,
    locked boolean not null,
    login text not null,
    reason text check (locked or reason is not null),
    check ((level = 'CITY') = (district is null))
);

create trigger append_only before update or delete or truncate on journal.quantity
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on journal.quantity_evidence
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on journal.step
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on journal.period_lock
    for each statement execute function guatu.refuse_change();

-- What held as known at an instant: of each slot the highest revision that was not sent back.
create function journal.quantity_known_at(at timestamptz)
    returns table (seq bigint, stage text) language sql stable as $$
    select distinct on (q.slot) q.seq, coalesce(s.stage, 'FILLED')
      from journal.quantity q
      left join lateral (
            select t.stage from journal.step t
             where t.report = q.seq and t.recorded_at <= at
             order by t.ordinal desc limit 1) s on true
     where q.recorded_at <= at and s.stage is distinct from 'SENT_BACK'
     order by q.slot, q.revision desc
$$;

grant select, insert on journal.quantity, journal.quantity_evidence, journal.step,
    journal.period_lock to guatu_app;
