create schema access;

create table access.account (
    login text primary key,
    name text not null,
    roles text[] not null check (cardinality(roles) > 0),
    unit text,
    password_hash text not null,
    must_change_password boolean not null,
    created_at timestamptz not null
);

-- Only the hash of a session's token is kept: whoever reads the table cannot enter with it.
create table access.session (
    token_hash bytea primary key,
    login text not null references access.account,
    csrf text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null
);

create index on access.session (login);

create table access.audit (
    seq bigint generated always as identity primary key,
    at timestamptz not null,
    login text not null,
    action text not null,
    subject text not null,
    detail text not null,
    address text not null
);

create index on access.audit (action, subject, at);
create index on access.audit (action, address, at);

create trigger append_only before update or delete or truncate on access.audit
    for each statement execute function guatu.refuse_change();

grant usage on schema access to guatu_app;
grant select, insert, update on access.account to guatu_app;
grant select, insert, update, delete on access.session to guatu_app;
grant select, insert on access.audit to guatu_app;
