create schema reporting;

-- When figures of a period are due: on its n-th day, or n days after its end.
create table reporting.rhythm (
    kind text primary key check (kind in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
    day int not null check (day between 1 and 366),
    after_end boolean not null,
    active boolean not null
);

-- Weekly dispatch by Friday, monthly report by the 28th (盘锦 2021), as long as nobody sets another.
insert into reporting.rhythm (kind, day, after_end, active)
values ('WEEK', 5, false, true), ('MONTH', 28, false, true), ('QUARTER', 10, true, false),
       ('YEAR', 20, true, false);

grant usage on schema reporting to guatu_app;
grant select, insert, update on reporting.rhythm to guatu_app;
