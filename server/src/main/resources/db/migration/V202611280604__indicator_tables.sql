create schema indicator;

-- Kept for good: what an indicator means, and official statistics as they were published.
create table indicator.definition (
    code text not null,
    version int not null check (version > 0),
    valid_from date not null,
    recorded_at timestamptz not null,
    login text not null,
    reason text not null,
    body text not null,
    primary key (code, version)
);

create table indicator.quotation (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    indicator text not null,
    place_kind text not null,
    place_code text not null,
    period_kind text not null,
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    value numeric not null,
    unit text not null,
    rank int check (rank > 0),
    out_of int check (out_of >= rank),
    source text not null,
    released_on date not null,
    recorded_at timestamptz not null,
    login text not null,
    corrects uuid unique references indicator.quotation (id),
    reason text,
    check ((corrects is null) = (reason is null))
);

create index on indicator.quotation (indicator, period_to);

create trigger append_only before update or delete or truncate on indicator.definition
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on indicator.quotation
    for each statement execute function guatu.refuse_change();

-- Derived from the journal; may be thrown away and rebuilt at any moment.
create table indicator.series (
    id int generated always as identity primary key,
    project text not null,
    measure text not null,
    subkind text,
    place text,
    series text not null,
    unit text not null,
    unique nulls not distinct (project, measure, subkind, place, series)
);

create index on indicator.series (measure);

create table indicator.contribution (
    series int not null references indicator.series on delete cascade,
    seq bigint not null,
    first_day date not null,
    last_day date not null,
    amount numeric not null,
    known_from timestamptz not null,
    known_to timestamptz
);

create index on indicator.contribution (series, last_day);
create index on indicator.contribution (known_from);
create index on indicator.contribution (known_to) where known_to is not null;

-- Months are numbered year * 12 + month - 1.
create table indicator.tally (
    series int not null references indicator.series on delete cascade,
    first_month int not null,
    last_month int not null,
    known_month int not null,
    amount numeric not null,
    reports int not null
);

create index on indicator.tally (series, last_month)
    include (first_month, known_month, amount, reports);

create table indicator.course (
    milestone text not null,
    project text not null,
    started_on date,
    finished_on date,
    percent numeric not null,
    entry uuid not null,
    known_from timestamptz not null,
    known_to timestamptz
);

create index on indicator.course (milestone);
create index on indicator.course (project);

create table indicator.checkpoint (
    stream text primary key,
    position bigint not null
);

insert into indicator.checkpoint (stream, position) values ('quantities', 0), ('milestones', 0);

grant usage on schema indicator to guatu_app;
grant select, insert on indicator.definition, indicator.quotation to guatu_app;
grant select, insert, update, delete
    on indicator.series, indicator.contribution, indicator.tally, indicator.course,
       indicator.checkpoint
    to guatu_app;
