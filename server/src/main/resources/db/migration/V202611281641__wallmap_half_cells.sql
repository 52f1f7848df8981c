-- The cells of wallmap.block stand half a cell off the tiles' own grid: what a tile draws beyond its
-- border then lies in the cells that it reads anyway, not in one more ring of them.
alter table wallmap.feature drop column cell;

create or replace function wallmap.cell_at(middle double precision) returns bigint
    language sql immutable strict parallel safe
    return case
        when middle between -20037508.342789244 and 20037508.342789244
            then least(floor((middle / 20037508.342789244 + 1) * 65536 + 0.5), 131071)::bigint
        else 0
    end;

alter table wallmap.feature
    add column cell bigint not null generated always as (
        wallmap.cell_at(((bounds[0])[0] + (bounds[1])[0]) / 2) * 131072
        + wallmap.cell_at(((bounds[0])[1] + (bounds[1])[1]) / 2)) stored;

create index on wallmap.feature (layer, cell) where ended_at is null;

delete from wallmap.block;
insert into wallmap.block (layer, cell, bounds, packed)
select layer, cell,
       box(point(max((bounds[0])[0]), max((bounds[0])[1])),
           point(min((bounds[1])[0]), min((bounds[1])[1]))),
       string_agg(drawn, ''::bytea order by id)
  from wallmap.feature
 where ended_at is null
 group by layer, cell;
