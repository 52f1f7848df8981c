create schema wallmap;

-- Shapes of the map that came from files or were drawn (图层要素). A row ends when another takes its
-- place; nothing is overwritten, so that the map of an earlier day can be drawn again.
create sequence wallmap.feature_id;

create table wallmap.feature (
    id bigint not null,
    layer text not null,
    code text not null,
    name text,
    -- Well-known binary, degrees of WGS 84.
    geometry bytea not null,
    -- What tiles are drawn from: number, tags, well-known binary in metres of Web Mercator.
    drawn bytea not null,
    -- Around the shape, in metres of Web Mercator.
    bounds box not null,
    properties jsonb not null,
    project text,
    valid_from date,
    valid_to date check (valid_to >= valid_from),
    source uuid,
    login text not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    primary key (layer, id)
) partition by list (layer);

-- One part for each dense layer: each has its own index of boxes.
create table wallmap.feature_parcels partition of wallmap.feature for values in ('parcels');
create table wallmap.feature_buildings partition of wallmap.feature for values in ('buildings');
create table wallmap.feature_houses partition of wallmap.feature for values in ('houses');
create table wallmap.feature_others partition of wallmap.feature default;

create index on wallmap.feature using gist (bounds) where ended_at is null;
create unique index on wallmap.feature (layer, code) where ended_at is null;
create index on wallmap.feature (layer, project) where project is not null;

grant usage on schema wallmap to guatu_app;
grant usage on sequence wallmap.feature_id to guatu_app;
grant select, insert on wallmap.feature to guatu_app;
grant update (ended_at) on wallmap.feature to guatu_app;
