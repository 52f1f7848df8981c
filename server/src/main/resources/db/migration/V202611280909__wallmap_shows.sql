-- What a led wall shows (主持投屏). Working state, forgotten when nobody has touched it for two days.
create table wallmap.show (
    code text primary key check (code ~ '^[0-9]{6}$'),
    revision int not null,
    page text,
    district text,
    area text,
    project text,
    lon float8,
    lat float8,
    zoom float8,
    filter text,
    day date,
    driver text,
    driven_at timestamptz,
    opened_by text not null,
    touched_at timestamptz not null
);

create index on wallmap.show (touched_at);

-- Which pages a wall turns by itself (轮播): one row each time it is set, the last in force.
create table wallmap.rotation (
    no int generated always as identity primary key,
    pages text[] not null check (cardinality(pages) > 0),
    seconds int not null,
    login text not null,
    at timestamptz not null
);

grant select, insert, update, delete on wallmap.show to guatu_app;
grant select, insert on wallmap.rotation to guatu_app;
