-- The project list (项目清单). A row is valid from one list version up to, not including, another;
-- nothing is overwritten, so that every earlier version stays readable and countable.
create schema project;

create table project.list_version (
    no       int primary key check (no > 0),
    at       timestamptz not null,
    by_login text        not null,
    reason   text        not null check (btrim(reason) <> ''),
    source   text,
    added    int         not null,
    removed  int         not null,
    changed  int         not null,
    projects int         not null
);
comment on table project.list_version is '清单版本: each with its reason';

create table project.project (
    code             text    not null,
    from_version     int     not null references project.list_version,
    to_version       int     references project.list_version,
    name             text    not null,
    aliases          text[]  not null,
    level            text    not null check (level in ('CITY', 'DISTRICT')),
    kind             text    not null check (kind in ('NEW', 'CONTINUING', 'PREPARATORY', 'OFF_PLAN')),
    district         text,
    actions          text[]  not null,
    line             text,
    areas            text[]  not null,
    place            text,
    investment_wan   numeric check (investment_wan >= 0),
    lead_unit        text    not null,
    supporting_units text[]  not null,
    package_code     text    check (package_code <> code),
    predecessor      text    check (predecessor <> code),
    phases           jsonb   not null,
    buildings        jsonb   not null,
    plan_years       int[]   not null check (cardinality(plan_years) > 0),
    promises         jsonb   not null,
    dormancy         jsonb,
    content          text,
    source           text,
    sample           boolean not null,
    extras           jsonb   not null,
    primary key (code, from_version),
    check (to_version > from_version)
);
create unique index project_now on project.project (code) where to_version is null;
create index project_until on project.project (to_version) where to_version is not null;
comment on column project.project.place is 'well-known text, WGS 84';
comment on column project.project.investment_wan is '万元';

create table project.milestone (
    project         text    not null,
    code            text    not null,
    from_version    int     not null references project.list_version,
    to_version      int     references project.list_version,
    name            text    not null,
    phase           int,
    building        text,
    planned_start   date,
    planned_finish  date,
    working_days    int     check (working_days >= 0),
    weight          numeric not null check (weight > 0),
    evidence_wanted text,
    not_before      date,
    must_by         date,
    lead_unit       text,
    lead_post       text,
    cooperating     text[]  not null,
    supervisor      text,
    anchor_event    text,
    anchor_days     int     check (anchor_days >= 0),
    primary key (project, code, from_version),
    check (to_version > from_version),
    check (planned_finish >= planned_start),
    check ((anchor_event is null) = (anchor_days is null))
);
create unique index milestone_now on project.milestone (project, code) where to_version is null;
create index milestone_until on project.milestone (to_version) where to_version is not null;

create table project.relation (
    from_key     text not null,
    to_key       text not null,
    type         text not null check (type in ('FS', 'SS', 'FF', 'SF')),
    lag          int  not null,
    unit         text not null check (unit in ('WORKING', 'CALENDAR')),
    from_version int  not null references project.list_version,
    to_version   int  references project.list_version,
    primary key (to_key, from_key, type, from_version),
    check (from_key <> to_key),
    check (to_version > from_version)
);
create unique index relation_now on project.relation (to_key, from_key, type)
    where to_version is null;
create index relation_until on project.relation (to_version) where to_version is not null;

-- The application adds rows and ends their validity; it can neither rewrite nor delete one.
grant usage on schema project to guatu_app;
grant select, insert on all tables in schema project to guatu_app;
grant update (to_version) on project.project, project.milestone, project.relation to guatu_app;
