create schema journal;

-- Transaction numbers start again in a cluster restored from a dump; the epoch tells them apart.
create table journal.epoch (
    epoch int primary key,
    system_identifier bigint not null,
    since timestamptz not null
);

create table journal.evidence (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    name text not null,
    type text not null,
    size bigint not null check (size > 0),
    content bytea not null,
    stored_at timestamptz not null,
    login text not null
);

create table journal.entry (
    seq bigint generated always as identity primary key,
    epoch int not null references journal.epoch,
    xid xid8 not null default pg_current_xact_id(),
    id uuid not null unique,
    recorded_at timestamptz not null,
    effective_on date not null,
    kind text not null,
    milestone text not null,
    project text not null,
    percent numeric(5, 2) check (percent between 0 and 100),
    expected date,
    blocked_by text,
    note text,
    login text not null,
    post text not null,
    unit text not null,
    corrects uuid unique references journal.entry (id),
    reason text,
    organisation_version int not null,
    idempotency_key text not null,
    unique (login, idempotency_key),
    check ((corrects is null) = (reason is null))
);

-- Readers follow (epoch, xid, seq): an order that a slower transaction cannot fall behind.
create index reading_order on journal.entry (epoch, xid, seq);
create index on journal.entry (milestone, seq);
create index on journal.entry (project, seq);

create table journal.entry_evidence (
    entry uuid not null references journal.entry (id),
    ordinal int not null,
    hash text not null references journal.evidence,
    name text not null,
    primary key (entry, ordinal)
);

create trigger append_only before update or delete or truncate on journal.epoch
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on journal.evidence
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on journal.entry
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on journal.entry_evidence
    for each statement execute function guatu.refuse_change();

grant usage on schema journal to guatu_app;
grant select, insert on journal.evidence, journal.entry, journal.entry_evidence to guatu_app;
grant select on journal.epoch to guatu_app;
