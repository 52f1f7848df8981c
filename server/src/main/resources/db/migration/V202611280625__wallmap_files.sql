-- GIS files as they were sent, each once, and what was taken from them.
create table wallmap.file (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    stored_at timestamptz not null
);

create table wallmap.import (
    id uuid primary key,
    file_hash text not null references wallmap.file,
    file_name text not null,
    layer text not null,
    crs text not null,
    features int not null,
    login text not null,
    at timestamptz not null
);

grant select, insert on wallmap.file, wallmap.import to guatu_app;
