create schema exchange;

-- Files as they were sent, each once, by the hash of their content.
create table exchange.file (
    hash text primary key,
    content bytea not null,
    stored_at timestamptz not null
);

create table exchange.import (
    id uuid primary key,
    file_hash text not null references exchange.file,
    file_name text not null,
    login text not null,
    state text not null,
    done bigint not null,
    total bigint not null,
    body jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index on exchange.import (created_at desc);

-- What the import would do with each row, in the order of the file.
create table exchange.import_row (
    import uuid not null references exchange.import on delete cascade,
    seq int not null,
    outcome text not null,
    body jsonb not null,
    primary key (import, seq)
);

create index on exchange.import_row (import, outcome, seq);

-- What people confirmed about sheets with the same headings.
create table exchange.mapping (
    fingerprint text primary key,
    body jsonb not null,
    login text not null,
    at timestamptz not null
);

-- What people said a name means: an alias. Without a code: none of ours.
create table exchange.answer (
    what text not null,
    name text not null,
    code text,
    login text not null,
    at timestamptz not null,
    primary key (what, name)
);

grant usage on schema exchange to guatu_app;
grant select, insert on exchange.file to guatu_app;
grant select, insert, update on exchange.import to guatu_app;
grant select, insert, delete on exchange.import_row to guatu_app;
grant select, insert, update on exchange.mapping to guatu_app;
grant select, insert, update on exchange.answer to guatu_app;
