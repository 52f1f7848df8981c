package guatu.bench.tiles;

import guatu.bench.tiles.MadeUpCity.Thing;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.WkbWriter;
import guatu.tiles.vector.DrawnFeature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The same features twice in one database: as the product keeps them, gathered by cells of zoom 17
 * half a cell off the tiles' grid, and as PostGIS does. Both are clustered by their place.
 */
final class CityTables {

    private static final String MAKE =
            """
            create extension postgis;
            create table feature (
                id bigint not null,
                layer text not null,
                drawn bytea not null,
                bounds box not null,
                cell bigint not null generated always as (
                    least(greatest(floor(((bounds[0])[0] + (bounds[1])[0]) / 2
                              / (2 * 20037508.342789244) * 131072 + 65536.5), 0), 131071)::bigint
                    * 131072
                    + least(greatest(floor(((bounds[0])[1] + (bounds[1])[1]) / 2
                              / (2 * 20037508.342789244) * 131072 + 65536.5), 0), 131071)::bigint)
                    stored,
                primary key (layer, id)
            );
            create table block (
                layer text not null,
                cell bigint not null,
                bounds box not null,
                packed bytea not null,
                primary key (layer, cell)
            ) with (toast_tuple_target = 8160);
            alter table block alter column packed set storage external;
            create table parcels (
                id bigint primary key, code text, kind text, area int, status int,
                geom geometry(Polygon, 3857) not null
            );
            create table points (
                id bigint primary key, code text, light text, percent int,
                geom geometry(Point, 3857) not null
            );
            """;

    private static final String INDEX =
            """
            insert into block
            select layer, cell,
                   box(point(max((bounds[0])[0]), max((bounds[0])[1])),
                       point(min((bounds[1])[0]), min((bounds[1])[1]))),
                   string_agg(drawn, ''::bytea order by id)
              from feature
             group by layer, cell;
            create index block_place on block using gist (bounds);
            create index parcels_geom on parcels using gist (geom);
            create index points_geom on points using gist (geom);
            cluster parcels using parcels_geom;
            cluster points using points_geom;
            cluster block using block_place;
            vacuum analyze;
            """;

    private CityTables() {}

    static void fill(Connection connection, List<Thing> parcels, List<Thing> points)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(MAKE);
            ours(connection, "parcels", parcels);
            ours(connection, "points", points);
            theirs(
                    connection,
                    "insert into parcels values (?, ?, ?, ?, ?, st_geomfromwkb(?, 3857))",
                    parcels);
            theirs(
                    connection,
                    "insert into points values (?, ?, ?, ?, st_geomfromwkb(?, 3857))",
                    points);
            for (String line : INDEX.strip().split(";\\s*")) {
                statement.execute(line);
            }
        }
    }

    private static void ours(Connection connection, String layer, List<Thing> things)
            throws SQLException {
        String sql =
                "insert into feature (id, layer, drawn, bounds) values (?, ?, ?, cast(? as box))";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Bytes drawn = new Bytes(256);
            for (Thing thing : things) {
                drawn.clear();
                DrawnFeature.write(thing.id(), thing.tags(), thing.shape(), drawn);
                Bounds box = thing.shape().bounds();
                insert.setLong(1, thing.id());
                insert.setString(2, layer);
                insert.setBytes(3, drawn.toArray());
                insert.setString(
                        4,
                        "((%s,%s),(%s,%s))"
                                .formatted(box.west(), box.south(), box.east(), box.north()));
                insert.addBatch();
                if (thing.id() % 5_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void theirs(Connection connection, String sql, List<Thing> things)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Thing thing : things) {
                insert.setLong(1, thing.id());
                int at = 2;
                for (Map.Entry<String, Object> property : thing.properties().entrySet()) {
                    insert.setObject(at++, property.getValue());
                }
                insert.setBytes(at, WkbWriter.write(thing.shape()));
                insert.addBatch();
                if (thing.id() % 5_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
