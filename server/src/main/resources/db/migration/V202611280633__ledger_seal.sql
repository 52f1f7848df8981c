-- What was sealed at one go: the entries between the place of the block before and this place.
create table ledger.block (
    size bigint primary key check (size > 0),
    epoch int not null,
    xid xid8 not null,
    seq bigint not null,
    root text not null,
    previous text,
    sealed_at timestamptz not null,
    signature text not null,
    frontier bytea not null
);

create unique index block_order on ledger.block (epoch, xid, seq);

-- Full tiles of 256 hashes, as C2SP's tlog-tiles lays them out.
create table ledger.tile (
    level int not null,
    index bigint not null,
    hashes bytea not null check (length(hashes) = 256 * 32),
    primary key (level, index)
);

-- The public keys that blocks were signed with.
create table ledger.signer (
    key text primary key,
    since timestamptz not null
);

create trigger append_only before update or delete or truncate on ledger.block
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on ledger.tile
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on ledger.signer
    for each statement execute function guatu.refuse_change();

grant select, insert on ledger.block, ledger.tile, ledger.signer to guatu_app;
