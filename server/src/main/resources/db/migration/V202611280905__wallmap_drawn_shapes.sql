-- Shapes drawn on the map: what of a project they are, why they were drawn or changed, who ended them.
alter table wallmap.feature
    add column phase int check (phase > 0),
    add column building text,
    add column district text,
    add column reason text,
    add column ended_by text,
    add column end_reason text;

-- The map of an earlier day is drawn from rows that have ended since.
create index on wallmap.feature using gist (bounds) where ended_at is not null;
create index on wallmap.feature (layer, code);

grant update (ended_by, end_reason) on wallmap.feature to guatu_app;
