package guatu.server.wallmap.base;

import guatu.server.database.SqliteFile;
import guatu.tiles.shape.Bounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An MBTiles file, by the MBTiles specification 1.3: rows are counted from the south. */
final class MbTiles implements TileSource {

    private static final int DEEPEST = 22;

    private final SqliteFile file;
    private final JdbcClient jdbc;
    private final Map<String, String> metadata = new HashMap<>();

    private MbTiles(SqliteFile file) {
        this.file = file;
        jdbc = file.jdbc();
        jdbc.sql("select name, value from metadata")
                .query(row -> {
                    String value = row.getString(2);
                    metadata.put(row.getString(1), value == null ? "" : value);
                });
    }

    static MbTiles open(Path path) throws IOException {
        try {
            SqliteFile file = SqliteFile.open(path);
            try {
                return new MbTiles(file);
            } catch (DataAccessException none) {
                file.close();
                throw new IOException(path.getFileName() + " is no MBTiles file.", none);
            }
        } catch (SqliteFile.BrokenException broken) {
            throw new IOException(path.getFileName() + " is no MBTiles file.", broken);
        }
    }

    @Override
    public synchronized @Nullable Tile tile(int zoom, int column, int row) {
        String sql =
                """
                select tile_data from tiles
                 where zoom_level = ? and tile_column = ? and tile_row = ?
                """;
        int fromSouth = (1 << zoom) - 1 - row;
        byte[] content =
                jdbc.sql(sql)
                        .params(zoom, column, fromSouth)
                        .query((found, number) -> found.getBytes(1))
                        .optional()
                        .orElse(null);
        return content == null ? null : new Tile(content, Tile.typeOf(format()));
    }

    private String format() {
        return metadata.getOrDefault("format", "png");
    }

    @Override
    public boolean isVector() {
        return format().equals("pbf");
    }

    @Override
    public int leastZoom() {
        return number("minzoom", 0);
    }

    @Override
    public int mostZoom() {
        return number("maxzoom", DEEPEST);
    }

    private int number(String key, int otherwise) {
        String told = metadata.getOrDefault(key, "");
        return told.matches("[0-9]{1,2}") ? Integer.parseInt(told) : otherwise;
    }

    @Override
    public @Nullable Bounds bounds() {
        String told = metadata.getOrDefault("bounds", "");
        if (!told.matches("-?[0-9.]+(,\\s*-?[0-9.]+){3}")) {
            return null;
        }
        double[] box =
                Arrays.stream(told.split(",\\s*")).mapToDouble(Double::parseDouble).toArray();
        return new Bounds(box[0], box[1], box[2], box[3]);
    }

    @Override
    public @Nullable String attribution() {
        return TileMetadata.plain(metadata.get("attribution"));
    }

    @Override
    public List<String> layers() {
        return TileMetadata.of(metadata.getOrDefault("json", "{}")).layers();
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
