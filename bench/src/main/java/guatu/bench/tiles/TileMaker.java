package guatu.bench.tiles;

import guatu.bench.CpuClock;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Bytes;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.TileAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes tiles on one connection (制图), and tells what they cost the database and us. */
abstract sealed class TileMaker implements AutoCloseable {

    /** The product's statement, and the product's encoder on what it gives. */
    private static final String DRAWN =
            """
            select wanted.layer,
                   (select string_agg(drawn, ''::bytea)
                      from feature as f
                     where f.layer = wanted.layer
                       and ended_at is null
                       and bounds && box(point(?, ?), point(?, ?))) as drawn
              from unnest(cast(? as text[])) as wanted (layer)
            """;

    private static final String POSTGIS =
            """
            with tile as materialized (
                select st_tileenvelope(?, ?, ?) as inner_box,
                       st_tileenvelope(?, ?, ?, margin => 256.5 / 4096) as outer_box)
            select coalesce((select st_asmvt(f, 'parcels', 4096, 'geom', 'id') from (
                       select id, code, kind, area, status,
                              st_asmvtgeom(geom, tile.inner_box, 4096, 256, true) as geom
                         from parcels, tile where geom && tile.outer_box) f), '')
                || coalesce((select st_asmvt(f, 'points', 4096, 'geom', 'id') from (
                       select id, code, light, percent,
                              st_asmvtgeom(geom, tile.inner_box, 4096, 256, true) as geom
                         from points, tile where geom && tile.outer_box) f), '')
            """;

    private final int backend;

    private TileMaker(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            backend = row.getInt(1);
        }
    }

    abstract byte[] make(TileAddress tile) throws SQLException;

    /** CPU nanoseconds so far of the database's process for it and of this thread. */
    long[] cpu() {
        return new long[] {ScratchPostgres.cpuNanos(backend), CpuClock.nanos()};
    }

    @Override
    public abstract void close() throws SQLException;

    /** As the product does it. */
    static final class Guatu extends TileMaker {

        private static final String[] LAYERS = {"parcels", "points"};

        private final PreparedStatement drawn;
        private final LayerEncoder encoder = new LayerEncoder();

        Guatu(Connection connection) throws SQLException {
            super(connection);
            drawn = connection.prepareStatement(DRAWN);
        }

        @Override
        byte[] make(TileAddress tile) throws SQLException {
            Bytes joined = new Bytes(1 << 12);
            Bounds box = tile.bounds(LayerEncoder.MARGIN);
            drawn.setDouble(1, box.east());
            drawn.setDouble(2, box.north());
            drawn.setDouble(3, box.west());
            drawn.setDouble(4, box.south());
            drawn.setObject(5, LAYERS);
            try (ResultSet row = drawn.executeQuery()) {
                while (row.next()) {
                    byte[] records = row.getBytes(2);
                    if (records != null) {
                        encoder.begin(tile);
                        encoder.addAll(records);
                        encoder.finish(row.getString(1), joined);
                    }
                }
            }
            return joined.toArray();
        }

        @Override
        public void close() throws SQLException {
            drawn.close();
        }
    }

    /** As PostGIS does it. */
    static final class Postgis extends TileMaker {

        private final PreparedStatement statement;

        Postgis(Connection connection) throws SQLException {
            super(connection);
            statement = connection.prepareStatement(POSTGIS);
        }

        @Override
        byte[] make(TileAddress tile) throws SQLException {
            for (int at = 0; at < 6; at += 3) {
                statement.setInt(at + 1, tile.zoom());
                statement.setInt(at + 2, tile.column());
                statement.setInt(at + 3, tile.row());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
