-- What is derived is derived anew, in grains that a question about ten thousand projects can add up
-- in the time nobody notices: see docs/decisions/0030.
drop table indicator.contribution, indicator.tally, indicator.series;
update indicator.checkpoint set position = 0;

-- All series of one measure, one part of it and one sort of statistics.
create table indicator.strand (
    id int generated always as identity primary key,
    measure text not null,
    subkind text,
    series text not null,
    unique nulls not distinct (measure, subkind, series)
);

create table indicator.series (
    id int generated always as identity primary key,
    strand int not null,
    project text not null,
    measure text not null,
    subkind text,
    place text,
    series text not null,
    unit text not null,
    unique nulls not distinct (project, measure, subkind, place, series)
);

create index on indicator.series (strand);

create table indicator.contribution (
    strand int not null,
    series int not null,
    seq bigint not null,
    first_day date not null,
    last_day date not null,
    amount numeric not null,
    known_from timestamptz not null,
    known_to timestamptz
);

create index on indicator.contribution (series);
create index on indicator.contribution (strand, last_day, seq);
create index on indicator.contribution (strand, known_from)
    include (series, first_day, last_day, amount);
create index on indicator.contribution (strand, known_to)
    include (series, first_day, last_day, amount) where known_to is not null;

-- The grain says what is added up: 0 a month, 1 a year, 2 over the turn of a year, as known now;
-- 3 a month, 4 a year, 5 over the turn of a year, by the month it became known;
-- 6 a year by the year it became known. Months are numbered year * 12 + month - 1, years by their
-- Januaries.
create table indicator.tally (
    strand int not null,
    series int not null,
    grain smallint not null,
    first_month int not null,
    last_month int not null,
    known_month int not null,
    amount numeric not null,
    reports int not null
);

create index on indicator.tally (series);
create index on indicator.tally (strand, grain, last_month, known_month)
    include (series, first_month, amount, reports);

-- How milestones stand now is asked for most.
create index on indicator.course (milestone) where known_to is null;
create index on indicator.course (known_from);

grant select, insert, update, delete
    on indicator.strand, indicator.series, indicator.contribution, indicator.tally
    to guatu_app;
