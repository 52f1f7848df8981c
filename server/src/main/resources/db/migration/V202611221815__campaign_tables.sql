create schema campaign;

create table campaign.campaign (
    code text primary key,
    name text not null,
    level text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    plan_years int[] not null,
    fixed_status_date date,
    tolerance_working_days int not null,
    due_soon_working_days int not null,
    silent_days int not null,
    note text
);

-- One database holds one campaign.
create unique index one_campaign on campaign.campaign ((true));

create table campaign.district (
    code text primary key,
    name text not null,
    aliases text[] not null
);

create table campaign.action (
    code text primary key,
    name text not null,
    district text,
    valid_from date not null,
    valid_to date,
    city_actions text[] not null
);

create table campaign.work_line (
    code text primary key,
    name text not null,
    district text,
    open boolean not null
);

create table campaign.declared_total (
    scope text not null,
    what text not null,
    count int not null check (count >= 0),
    primary key (scope, what)
);

create table campaign.area (
    code text primary key,
    name text not null,
    kind text not null,
    aliases text[] not null,
    lead_unit text,
    districts text[] not null,
    boundary_wkt text
);

create table campaign.outside_event (
    code text primary key,
    name text not null,
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    source text not null
);

create table campaign.classification (
    code text primary key,
    name text not null,
    kind text not null,
    declared int not null check (declared >= 0),
    members text[] not null,
    tag text not null
);

create table campaign.linked_campaign (
    code text primary key,
    name text not null,
    note text not null
);

grant usage on schema campaign to guatu_app;
grant select, insert, update on all tables in schema campaign to guatu_app;
