package guatu.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells PostgreSQL on whose behalf a connection works before anybody gets it (连接携带范围). A connection
 * that already stands for the same account is handed out as it is.
 */
final class ScopedConnections extends DelegatingDataSource {

    private static final String ENTER =
            """
            select set_config('guatu.login', ?, false), set_config('guatu.roles', ?, false)
            """;

    private final Map<Connection, RowScope> standing =
            Collections.synchronizedMap(new WeakHashMap<>());

    ScopedConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            enter(connection, RowScope.current());
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void enter(Connection pooled, RowScope scope) throws SQLException {
        Connection connection = pooled.unwrap(PgConnection.class);
        if (scope.equals(RowScope.ANY)) {
            return;
        }
        if (scope.equals(standing.get(connection))) {
            return;
        }
        standing.remove(connection);
        try (PreparedStatement statement = pooled.prepareStatement(ENTER)) {
            statement.setString(1, scope.login());
            statement.setString(2, scope.rolesAsArray());
            statement.execute();
        }
        standing.put(connection, scope);
    }
}
