package guatu.server.testing;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as its owner sees it, past grants and triggers (数据库属主): for emptying tables between
 * test classes and for trying what the application may not do.
 */
public final class OwnerDatabase {

    private static final String MODULE_TABLES =
            """
            select format('%I.%I', schemaname, tablename)
              from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema', 'guatu')
               and (schemaname, tablename) <> ('ledger', 'epoch')
            """;

    private static final String SCHEMAS =
            """
            select nspname from pg_namespace
             where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
            """;

    private static final Logger LOG = LoggerFactory.getLogger(OwnerDatabase.class);

    private static final int ATTEMPTS = 5;

    private final DataSource source;

    OwnerDatabase(Flyway flyway) {
        this.source = flyway.getConfiguration().getDataSource();
    }

    /** Connections as owner, each new; the caller sets the role it wants to try. */
    public DataSource source() {
        return source;
    }

    /** Statements as owner. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /**
     * Empties what the modules keep. Followers of the class before may still be at work on these
     * tables and lock them in another order: where PostgreSQL ends this one for it, once more.
     */
    void emptyTables() {
        List<String> tables = jdbc().sql(MODULE_TABLES).query(String.class).list();
        for (int left = ATTEMPTS; !isEmptied(tables, left); left--) {
            LOG.debug("Followers are at work on the tables; {} attempts left", left);
        }
    }

    private boolean isEmptied(List<String> tables, int left) {
        // One statement, so that both halves run on one connection.
        String truncate =
                "set session_replication_role = replica; truncate %s cascade"
                        .formatted(String.join(", ", tables));
        try {
            jdbc().sql(truncate).update();
            return true;
        } catch (PessimisticLockingFailureException e) {
            if (left == 0) {
                throw e;
            }
            return false;
        }
    }

    static void dropEverything(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        for (String schema : jdbc.sql(SCHEMAS).query(String.class).list()) {
            jdbc.sql("drop schema \"" + schema + "\" cascade").update();
        }
    }
}
