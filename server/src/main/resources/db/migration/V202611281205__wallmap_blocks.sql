-- What tiles are drawn from, gathered by place (图块): one row holds every standing feature of a layer
-- whose middle lies in a cell of zoom 17, some 250 m wide, so that a tile reads a few rows instead of
-- thousands. Derived from wallmap.feature within the transaction that changes it.
create function wallmap.cell_at(middle double precision) returns bigint
    language sql immutable strict parallel safe
    return case
        when middle between -20037508.342789244 and 20037508.342789244
            then least(floor((middle / 20037508.342789244 + 1) * 65536), 131071)::bigint
        else 0
    end;

alter table wallmap.feature
    add column cell bigint not null generated always as (
        wallmap.cell_at(((bounds[0])[0] + (bounds[1])[0]) / 2) * 131072
        + wallmap.cell_at(((bounds[0])[1] + (bounds[1])[1]) / 2)) stored;

create index on wallmap.feature (layer, cell) where ended_at is null;

create table wallmap.block (
    layer text not null,
    cell bigint not null,
    -- Around all of its features, in metres of Web Mercator.
    bounds box not null,
    -- wallmap.feature.drawn of each, one after the other.
    packed bytea not null,
    primary key (layer, cell)
) with (toast_tuple_target = 8160);
alter table wallmap.block alter column packed set storage external;

insert into wallmap.block (layer, cell, bounds, packed)
select layer, cell,
       box(point(max((bounds[0])[0]), max((bounds[0])[1])),
           point(min((bounds[1])[0]), min((bounds[1])[1]))),
       string_agg(drawn, ''::bytea order by id)
  from wallmap.feature
 where ended_at is null
 group by layer, cell;

create index on wallmap.block using gist (bounds);

grant select, insert, update, delete on wallmap.block to guatu_app;
