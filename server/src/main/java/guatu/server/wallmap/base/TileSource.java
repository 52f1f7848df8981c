package guatu.server.wallmap.base;

import guatu.tiles.shape.Bounds;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the tiles of a base map come from (瓦片来源). */
interface TileSource extends AutoCloseable {

    /** The tile of a zoom, column and row from the north-west; null when there is none. */
    @Nullable Tile tile(int zoom, int column, int row) throws IOException;

    /** Whether its tiles are shapes; else they are pictures. */
    boolean isVector();

    int leastZoom();

    int mostZoom();

    /** In degrees, or null when nobody says. */
    @Nullable Bounds bounds();

    /** What the file itself names as its source, or null. */
    @Nullable String attribution();

    /** The layers of its vector tiles by name; none of pictures or where nobody says. */
    default List<String> layers() {
        return List.of();
    }

    @Override
    default void close() {
        // Most hold nothing open.
    }
}
