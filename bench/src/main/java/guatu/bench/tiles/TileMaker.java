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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes tiles on one connection (制图), and tells what they cost the database and us. */
abstract sealed class TileMaker implements AutoCloseable {

    /** The product's statement, and the product's encoder on what it gives. */
    private static final String DRAWN =
            """
            select layer, packed
              from block
             where layer = any(?)
               and bounds && box(point(?, ?), point(?, ?))
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
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
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
        private final Map<String, List<byte[]>> blocks = new LinkedHashMap<>();

        Guatu(Connection connection) throws SQLException {
            super(connection);
            drawn = connection.prepareStatement(DRAWN);
            for (String layer : LAYERS) {
                blocks.put(layer, new ArrayList<>());
            }
        }

        @Override
        byte[] make(TileAddress tile) throws SQLException {
            Bytes joined = new Bytes(1 << 12);
            Bounds box = tile.bounds(LayerEncoder.MARGIN);
            drawn.setObject(1, LAYERS);
            drawn.setDouble(2, box.east());
            drawn.setDouble(3, box.north());
            drawn.setDouble(4, box.west());
            drawn.setDouble(5, box.south());
            blocks.values().forEach(List::clear);
            try (ResultSet row = drawn.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(blocks.get(row.getString(1))).add(row.getBytes(2));
                }
            }
            for (Map.Entry<String, List<byte[]>> layer : blocks.entrySet()) {
                encoder.begin(tile);
                layer.getValue().forEach(encoder::addAll);
                encoder.finish(layer.getKey(), joined);
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
