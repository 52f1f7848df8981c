package guatu.server.wallmap.export;

import guatu.server.wallmap.export.Columns.Type;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** A layer as a GeoPackage 1.3 (OGC 12-128r17), made in memory. */
final class GeoPackageWriter {

    private static final String MAKE =
            """
            pragma application_id = 1196444487;
            pragma user_version = 10300;
            create table gpkg_spatial_ref_sys (
                srs_name text not null, srs_id integer not null primary key,
                organization text not null, organization_coordsys_id integer not null,
                definition text not null, description text);
            create table gpkg_contents (
                table_name text not null primary key, data_type text not null,
                identifier text unique, description text default '',
                last_change datetime not null, min_x double, min_y double, max_x double,
                max_y double, srs_id integer references gpkg_spatial_ref_sys (srs_id));
            create table gpkg_geometry_columns (
                table_name text not null unique references gpkg_contents (table_name),
                column_name text not null, geometry_type_name text not null,
                srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
                z tinyint not null, m tinyint not null,
                primary key (table_name, column_name));
            insert into gpkg_spatial_ref_sys values
                ('Undefined cartesian', -1, 'NONE', -1, 'undefined', null),
                ('Undefined geographic', 0, 'NONE', 0, 'undefined', null)
            """;

    private static final int LITTLE_WITH_BOX = 0b11;

    private final ReferenceSystem system;
    private final Reprojection turn;

    GeoPackageWriter(ReferenceSystem system) {
        this.system = system;
        turn = new Reprojection(Degrees.CRS84, system);
    }

    byte[] write(String layer, List<MapFeature> features, Instant at) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                for (String line : MAKE.split(";\\s*\\n")) {
                    statement.executeUpdate(line);
                }
            }
            connection.setAutoCommit(false);
            systems(connection);
            Bounds around = features(connection, layer, features);
            contents(connection, layer, around, at);
            connection.commit();
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException("The GeoPackage cannot be written.", e);
        }
    }

    private void systems(Connection connection) throws SQLException {
        Set<ReferenceSystem> wanted = new HashSet<>(Set.of(Degrees.WGS84));
        wanted.add(system.epsg() == 0 ? Degrees.WGS84 : system);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, null)")) {
            for (ReferenceSystem one : wanted) {
                insert.setString(1, one.name());
                insert.setInt(2, one.epsg());
                insert.setInt(3, one.epsg());
                insert.setString(4, CrsText.ogc(one));
                insert.executeUpdate();
            }
        }
    }

    private int number() {
        return system.epsg() == 0 ? Degrees.WGS84.epsg() : system.epsg();
    }

    private Bounds features(Connection connection, String layer, List<MapFeature> features)
            throws SQLException {
        Columns columns = new Columns(features);
        List<String> names = columns.names();
        StringBuilder table = new StringBuilder("create table " + quoted(layer));
        table.append(" (fid integer primary key autoincrement, geom geometry");
        StringBuilder values = new StringBuilder(") values (?");
        StringBuilder into = new StringBuilder("insert into " + quoted(layer) + " (geom");
        for (String name : names) {
            String column = quoted(column(name));
            table.append(", ").append(column).append(' ').append(type(columns, name));
            into.append(", ").append(column);
            values.append(", ?");
        }
        Bounds around = Bounds.NONE;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(table + ")");
        }
        try (PreparedStatement insert =
                connection.prepareStatement(into.toString() + values + ")")) {
            for (MapFeature feature : features) {
                Shape shape = feature.shape() == null ? null : turn.of(feature.shape());
                around = shape == null ? around : around.with(shape.bounds());
                insert.setBytes(1, shape == null ? null : blob(shape));
                for (int i = 0; i < names.size(); i++) {
                    insert.setObject(i + 2, value(Columns.value(feature, names.get(i))));
                }
                insert.executeUpdate();
            }
        }
        return around;
    }

    private static String type(Columns columns, String name) {
        return switch (columns.types().getOrDefault(name, Type.TEXT)) {
            case WHOLE -> "integer";
            case NUMBER -> "double";
            case TRUTH -> "boolean";
            case TEXT -> "text";
        };
    }

    private static @Nullable Object value(@Nullable Object held) {
        return switch (held) {
            case null -> null;
            case Boolean truth -> truth ? 1 : 0;
            case Byte _, Short _, Integer _, Long _ -> held;
            case BigDecimal decimal when decimal.scale() <= 0 -> decimal.longValue();
            case Number number -> number.doubleValue();
            default -> held.toString();
        };
    }

    /** The table has two columns of its own. */
    private static String column(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("fid") || lower.equals("geom") ? name + "_" : name;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private byte[] blob(Shape shape) {
        Bytes blob = new Bytes(shape.size() * 8 + 64);
        blob.put('G');
        blob.put('P');
        blob.put(0);
        blob.put(LITTLE_WITH_BOX);
        blob.word(number());
        Bounds box = shape.bounds();
        blob.number(box.west());
        blob.number(box.east());
        blob.number(box.south());
        blob.number(box.north());
        WkbWriter.write(shape, blob);
        return blob.toArray();
    }

    private void contents(Connection connection, String layer, Bounds around, Instant at)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into gpkg_contents values (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, layer);
            insert.setString(2, layer);
            insert.setString(3, at.truncatedTo(ChronoUnit.MILLIS).toString());
            boolean isNone = around.isNone();
            insert.setObject(4, isNone ? null : around.west());
            insert.setObject(5, isNone ? null : around.south());
            insert.setObject(6, isNone ? null : around.east());
            insert.setObject(7, isNone ? null : around.north());
            insert.setInt(8, number());
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ?, 0, 0)")) {
            insert.setString(1, layer);
            insert.setInt(2, number());
            insert.executeUpdate();
        }
    }
}
