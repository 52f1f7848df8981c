package guatu.server.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns of text (按列传参), which a statement with {@code unnest} casts: many rows
 * go in with one statement.
 *
 * @param <T> a row
 */
public final class Columns<T> {

    private final List<T> rows;

    /** The columns of these rows. */
    public Columns(List<T> rows) {
        this.rows = rows;
    }

    /** One column; null stays null. */
    public @Nullable String[] of(Function<T, @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }
}
