create schema ledger;

-- Every entry of whatever kind takes its place here.
create sequence ledger.position;

-- Every entry as its canonical bytes (RFC 8785) with the hash of its leaf: SHA-256(0x00, body).
-- Readers and the sealer follow (epoch, xid, seq); nothing links one entry to another here.
create table ledger.entry (
    seq bigint primary key default nextval('ledger.position'),
    epoch int not null,
    xid xid8 not null default pg_current_xact_id(),
    id uuid not null unique,
    kind text not null,
    recorded_at timestamptz not null,
    body text not null,
    leaf bytea not null check (length(leaf) = 32)
);

create unique index reading_order on ledger.entry (epoch, xid, seq);

create trigger append_only before update or delete or truncate on ledger.entry
    for each statement execute function guatu.refuse_change();

grant usage on schema ledger to guatu_app;
grant usage on sequence ledger.position to guatu_app;
grant select, insert on ledger.entry to guatu_app;
