create schema planning;

-- Named baselines of the forecast. Nothing here is ever changed or deleted.
create table planning.baseline (
    id uuid primary key,
    name text not null unique,
    taken_on date not null,
    taken_at timestamptz not null,
    login text not null,
    list_version int not null
);

create table planning.baseline_span (
    baseline uuid not null references planning.baseline,
    milestone text not null,
    start_on date not null,
    finish_on date not null check (finish_on >= start_on),
    primary key (baseline, milestone)
);

create trigger append_only before update or delete or truncate on planning.baseline
    for each statement execute function guatu.refuse_change();
create trigger append_only before update or delete or truncate on planning.baseline_span
    for each statement execute function guatu.refuse_change();

grant usage on schema planning to guatu_app;
grant select, insert on planning.baseline, planning.baseline_span to guatu_app;
