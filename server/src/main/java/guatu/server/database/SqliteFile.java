package guatu.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * A file of other programs that is an SQLite database (SQLite 文件), such as GeoPackage and MBTiles:
 * read or made in memory, or read where it lies. Nothing of the campaign is kept in one.
 */
public final class SqliteFile implements AutoCloseable {

    private final Connection connection;
    private final SingleConnectionDataSource source;

    private SqliteFile(Connection connection) {
        this.connection = connection;
        source = new SingleConnectionDataSource(connection, true);
    }

    /** Told of a file that is none. */
    public static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1;

        private BrokenException(SQLException cause) {
            super(cause);
        }
    }

    /** An empty one in memory; what is written stands once {@link #bytes} are asked for. */
    public static SqliteFile empty() {
        try {
            return new SqliteFile(DriverManager.getConnection("jdbc:sqlite::memory:"));
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be started.", e);
        }
    }

    /** A file's content, read in memory. */
    public static SqliteFile of(byte[] content) throws BrokenException {
        SqliteFile file = empty();
        try {
            file.connection.unwrap(SQLiteConnection.class).deserialize("main", content);
            return file;
        } catch (SQLException broken) {
            file.close();
            throw new BrokenException(broken);
        }
    }

    /** A file where it lies, for reading only. */
    public static SqliteFile open(Path path) throws BrokenException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            return new SqliteFile(
                    DriverManager.getConnection(
                            "jdbc:sqlite:" + path.toAbsolutePath(), config.toProperties()));
        } catch (SQLException broken) {
            throw new BrokenException(broken);
        }
    }

    /** To ask it, and to write what is in memory. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** Statements from here on are one transaction. */
    public void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot begin a transaction.", e);
        }
    }

    /** All of it as a file. */
    public byte[] bytes() {
        try {
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot write its file.", e);
        }
    }

    @Override
    public void close() {
        source.destroy();
        try {
            connection.close();
        } catch (SQLException closedAlready) {
            throw new IllegalStateException("SQLite cannot close its file.", closedAlready);
        }
    }
}
