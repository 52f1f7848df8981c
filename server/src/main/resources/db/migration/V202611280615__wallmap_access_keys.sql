-- Keys by which programs that know no login page read the map (访问密钥). Only the hash is kept.
create table wallmap.access_key (
    hash bytea primary key,
    login text not null,
    label text not null check (btrim(label) <> ''),
    made_at timestamptz not null,
    ended_at timestamptz
);

create index on wallmap.access_key (login);

grant select, insert on wallmap.access_key to guatu_app;
grant update (ended_at) on wallmap.access_key to guatu_app;
