package guatu.server.wallmap.layer;

import guatu.tiles.shape.Bounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Where a change took place (变化范围): the cells of its features, and the box around them. */
final class Touched {

    /** What a statement gives of each feature it changed. */
    static final String RETURNING =
            """
            returning cell,
                      (bounds[1])[0] as west, (bounds[1])[1] as south,
                      (bounds[0])[0] as east, (bounds[0])[1] as north
            """;

    private final Set<Long> cells = new TreeSet<>();
    private Bounds box = Bounds.NONE;

    /** Adds a row of {@link #RETURNING}. */
    void add(ResultSet row) throws SQLException {
        cells.add(row.getLong("cell"));
        box =
                box.with(
                        new Bounds(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north")));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Set<Long> cells() {
        return cells;
    }

    /** In metres of Web Mercator. */
    Bounds box() {
        return box;
    }
}
