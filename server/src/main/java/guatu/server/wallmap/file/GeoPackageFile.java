package guatu.server.wallmap.file;

import guatu.server.database.SqliteFile;
import guatu.server.web.Problem;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.shape.MalformedShapeException;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A GeoPackage (GPKG), by OGC 12-128r19: the one table of features that it holds. */
final class GeoPackageFile {

    private final List<RawFeature> features = new ArrayList<>();
    private final WkbReader reader = new WkbReader();
    private int empty;

    private GeoPackageFile() {}

    private record Table(String name, String column, @Nullable ReferenceSystem system) {}

    /** The file is opened in memory; nothing of it is written anywhere. */
    static GisFile read(String name, byte[] content) {
        try (SqliteFile file = SqliteFile.of(content)) {
            return new GeoPackageFile().read(name, file.jdbc());
        } catch (SqliteFile.BrokenException | DataAccessException noGeoPackage) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", name));
        }
    }

    private GisFile read(String name, JdbcClient file) {
        Table table = onlyTable(name, file);
        file.sql("select * from \"" + table.name().replace("\"", "\"\"") + '"')
                .query(row -> {
                    feature(row, table.column());
                });
        List<Problem> notes =
                empty == 0 ? List.of() : List.of(Problem.at("map.file.note.empty", "file", empty));
        return new GisFile("GPKG", table.system(), features, notes);
    }

    private static Table onlyTable(String name, JdbcClient file) {
        String sql =
                """
                select c.table_name, g.column_name, s.organization, s.organization_coordsys_id,
                       s.definition
                  from gpkg_contents as c
                  join gpkg_geometry_columns as g on g.table_name = c.table_name
                  left join gpkg_spatial_ref_sys as s on s.srs_id = g.srs_id
                 where c.data_type = 'features'
                 order by c.table_name
                """;
        List<Table> tables =
                file.sql(sql)
                        .query((row, number) ->
                                new Table(row.getString(1), row.getString(2), system(row)))
                        .list();
        if (tables.size() > 1) {
            String names = String.join("、", tables.stream().map(Table::name).toList());
            throw new UnreadableException(Problem.at("map.file.several", "file", name, names));
        }
        if (tables.isEmpty()) {
            throw new UnreadableException(Problem.at("map.file.nothing", "file", name));
        }
        return tables.getFirst();
    }

    /** Undefined systems (−1, 0) are told by the numbers. */
    private static @Nullable ReferenceSystem system(ResultSet row) throws SQLException {
        String authority = row.getString(3);
        if (authority == null || authority.equalsIgnoreCase("none")) {
            return null;
        }
        ReferenceSystem known =
                authority.equalsIgnoreCase("epsg") ? ReferenceSystems.ofEpsg(row.getInt(4)) : null;
        String definition = row.getString(5);
        return known == null ? Prj.system(definition == null ? "" : definition) : known;
    }

    private void feature(ResultSet row, String geometry) throws SQLException {
        Map<String, Object> properties = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i);
            Object value = column.equals(geometry) ? null : row.getObject(i);
            if (value != null && !(value instanceof byte[])) {
                properties.put(column, value(value));
            }
        }
        Shape shape = shape(row.getBytes(geometry));
        if (shape == null) {
            empty++;
        } else {
            features.add(new RawFeature(shape, properties));
        }
    }

    private static Object value(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }

    /** A geometry blob: magic, version, flags, system, box, well-known binary (§2.1.3). */
    private @Nullable Shape shape(byte @Nullable [] blob) {
        if (blob == null) {
            return null;
        }
        boolean isGeoPackage = blob.length >= 8 && blob[0] == 'G' && blob[1] == 'P';
        if (!isGeoPackage) {
            throw new MalformedShapeException("A geometry does not begin with GP.");
        }
        int[] boxes = {0, 32, 48, 48, 64};
        int box = blob[3] >> 1 & 7;
        boolean isEmpty = (blob[3] & 0x10) != 0;
        if (isEmpty || box >= boxes.length || blob.length <= 8 + boxes[box]) {
            return null;
        }
        Shape shape = new Shape();
        reader.read(blob, 8 + boxes[box], blob.length, shape);
        return shape.parts() == 0 ? null : shape.copy();
    }
}
