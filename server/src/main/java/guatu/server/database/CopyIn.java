package guatu.server.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Rows by the ten thousand (批量写入): PostgreSQL's {@code COPY}, in the transaction at hand. For
 * derived tables, whose cells are numbers, days and instants.
 */
@Component
public final class CopyIn {

    private final DataSource source;

    CopyIn(DataSource source) {
        this.source = source;
    }

    /** Rows on their way. */
    public static final class Rows {

        private final StringBuilder text = new StringBuilder();
        private boolean first = true;

        /** The next cell of the row; numbers, days and instants only: nothing is escaped. */
        public Rows cell(@Nullable Object value) {
            if (!first) {
                text.append('\t');
            }
            first = false;
            text.append(value == null ? "\\N" : value.toString());
            return this;
        }

        /** Ends the row. */
        public void end() {
            text.append('\n');
            first = true;
        }
    }

    /**
     * Writes them.
     *
     * @param target the table and its columns in the order of the cells, as {@code t (a, b)}
     */
    public void write(String target, Rows rows) {
        if (rows.text.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + target + " from stdin",
                            new StringReader(rows.text.toString()));
        } catch (SQLException e) {
            throw translated(target, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static RuntimeException translated(String target, SQLException e) {
        RuntimeException translated =
                new SQLExceptionSubclassTranslator().translate("copy " + target, null, e);
        return translated == null ? new IllegalStateException(e) : translated;
    }
}
