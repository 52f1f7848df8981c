create schema organisation;

create table organisation.version (
    no int primary key,
    valid_from date not null,
    reason text not null,
    recorded_at timestamptz not null,
    login text not null
);

-- A row is a unit as a version put it; rows of earlier versions stay.
create table organisation.unit (
    code text not null,
    version int not null references organisation.version,
    name text not null,
    short_name text not null,
    aliases text[] not null,
    kind text not null,
    parent text,
    district text,
    valid_from date not null,
    valid_to date,
    primary key (code, version),
    check (valid_to >= valid_from)
);

create table organisation.post (
    code text not null,
    version int not null references organisation.version,
    name text not null,
    unit text not null,
    valid_from date not null,
    valid_to date,
    primary key (code, version),
    check (valid_to >= valid_from)
);

-- Holders never end by an update: a successor's first day ends the one before.
create table organisation.holding (
    seq bigint generated always as identity primary key,
    post text not null,
    holder_name text not null,
    login text,
    held_from date not null,
    held_to date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    check (held_to >= held_from)
);

create index on organisation.holding (post, held_from);

create trigger append_only before update or delete or truncate on organisation.version
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on organisation.unit
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on organisation.post
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on organisation.holding
    for each statement execute function guatu.refuse_change();

grant usage on schema organisation to guatu_app;
grant select, insert on all tables in schema organisation to guatu_app;
