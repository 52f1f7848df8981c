package guatu.server.wallmap.export;

import guatu.server.database.SqliteFile;
import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A layer as a GeoPackage 1.3 (OGC 12-128r17), made in memory; the mark of the export is the
 * layer’s description.
 */
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

    byte[] write(String layer, List<MapFeature> features, Instant at, String mark) {
        try (SqliteFile file = SqliteFile.empty()) {
            JdbcClient jdbc = file.jdbc();
            for (String line : MAKE.split(";\\s*\\n")) {
                jdbc.sql(line).update();
            }
            file.begin();
            systems(jdbc);
            Bounds around = features(jdbc, layer, features);
            contents(jdbc, layer, around, at, mark);
            return file.bytes();
        }
    }

    private void systems(JdbcClient jdbc) {
        Set<ReferenceSystem> wanted = new HashSet<>(Set.of(Degrees.WGS84));
        wanted.add(system.epsg() == 0 ? Degrees.WGS84 : system);
        for (ReferenceSystem one : wanted) {
            jdbc.sql("insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, null)")
                    .params(one.name(), one.epsg(), one.epsg(), CrsText.ogc(one))
                    .update();
        }
    }

    private int number() {
        return system.epsg() == 0 ? Degrees.WGS84.epsg() : system.epsg();
    }

    private Bounds features(JdbcClient jdbc, String layer, List<MapFeature> features) {
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
        jdbc.sql(table + ")").update();
        String insert = into.toString() + values + ")";
        Bounds around = Bounds.NONE;
        for (MapFeature feature : features) {
            Shape shape = feature.shape() == null ? null : turn.of(feature.shape());
            around = shape == null ? around : around.with(shape.bounds());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(shape == null ? null : blob(shape));
            names.forEach(name -> cells.add(value(Columns.value(feature, name))));
            jdbc.sql(insert).params(cells).update();
        }
        return around;
    }

    private static String type(Columns columns, String name) {
        return switch (columns.types().getOrDefault(name, FieldKind.TEXT)) {
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

    private void contents(JdbcClient jdbc, String layer, Bounds around, Instant at, String mark) {
        boolean isNone = around.isNone();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(layer);
        cells.add(layer);
        cells.add(mark);
        cells.add(at.truncatedTo(ChronoUnit.MILLIS).toString());
        cells.add(isNone ? null : around.west());
        cells.add(isNone ? null : around.south());
        cells.add(isNone ? null : around.east());
        cells.add(isNone ? null : around.north());
        cells.add(number());
        jdbc.sql("insert into gpkg_contents values (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cells)
                .update();
        String geometry = "values (?, 'geom', 'GEOMETRY', ?, 0, 0)";
        jdbc.sql("insert into gpkg_geometry_columns " + geometry).params(layer, number()).update();
    }
}
