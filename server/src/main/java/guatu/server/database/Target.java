package guatu.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL that is to hold, or holds, all of Guatu (目标数据库): whether it can, and whether what it
 * holds is whole. While a backup is read into it a schema of its own stands there, so that what was
 * left half done is known as such.
 */
final class Target {

    /** As in the list of what the installation needs. */
    static final int OLDEST_VERSION = 15;

    private static final String UNFINISHED = "guatu_unfinished";

    private static final String STANDING =
            """
            select current_setting('server_version_num')::int / 10000 as version,
                   current_setting('server_encoding') as encoding,
                   has_database_privilege(current_database(), 'CREATE') as may_create,
                   exists (select from pg_roles where rolname = 'guatu_app')
                   or exists (select from pg_roles
                               where rolname = current_user and (rolsuper or rolcreaterole))
                       as has_role
            """;

    private final DatabaseAddress address;
    private final Connection connection;

    Target(DatabaseAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /** Refuses to start on what cannot hold Guatu, or holds only part of it. */
    static void admit(DatabaseAddress address) {
        try (Connection connection = address.enter()) {
            Target target = new Target(address, connection);
            if (target.isUnfinished()) {
                throw new NotDoneException(
                        "%s 上次恢复或搬迁没有做完，请重新执行同一条命令。".formatted(address.place()),
                        "A restore or move into %s was cut short: run the same command again."
                                .formatted(address.place()));
            }
            target.check();
        } catch (SQLException e) {
            throw DatabaseFault.of(e, address);
        }
    }

    /** Whether it is new enough, in UTF-8, and grants what is needed; the mend is named. */
    void check() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STANDING)) {
            row.next();
            int version = row.getInt("version");
            if (version < OLDEST_VERSION) {
                throw refused(
                        "PostgreSQL %d 太旧，需要 %d 或更新。".formatted(version, OLDEST_VERSION),
                        "PostgreSQL %d is too old; %d or newer is needed."
                                .formatted(version, OLDEST_VERSION));
            }
            if (!isTaken()) {
                checkNew(
                        row.getString("encoding"),
                        row.getBoolean("may_create"),
                        row.getBoolean("has_role"));
            }
        }
    }

    /** What an empty database must be and grant. */
    private void checkNew(String encoding, boolean mayCreate, boolean hasRole) {
        if (!encoding.equals("UTF8")) {
            throw refused(
                    "数据库编码是 %s，需要 UTF8：create database … encoding 'UTF8' template template0;"
                            .formatted(encoding),
                    ("the database is in %s and must be in UTF8: create database … encoding"
                                    + " 'UTF8' template template0;")
                            .formatted(encoding));
        }
        if (!mayCreate) {
            throw refused(
                    "用户 %1$s 不能建模式：grant create on database … to %1$s;".formatted(address.user()),
                    "%1$s may not make schemas: grant create on database … to %1$s;"
                            .formatted(address.user()));
        }
        if (!hasRole) {
            throw refused(
                    "没有角色 guatu_app，用户 %1$s 也不能建：create role guatu_app; grant guatu_app to %1$s;"
                            .formatted(address.user()),
                    ("there is no role guatu_app and %1$s may not make it: create role guatu_app;"
                                    + " grant guatu_app to %1$s;")
                            .formatted(address.user()));
        }
    }

    private NotDoneException refused(String chinese, String english) {
        return new NotDoneException(
                address.place() + "：" + chinese, address.place() + ": " + english);
    }

    boolean isTaken() throws SQLException {
        return Backup.isThere(connection);
    }

    /** Whether a backup was being read into it, and never to the end. */
    boolean isUnfinished() throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement(
                        "select exists (select from pg_namespace where nspname = ?)")) {
            question.setString(1, UNFINISHED);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** From here on what it holds is unfinished. */
    void begin() throws SQLException {
        execute("create schema if not exists " + UNFINISHED);
    }

    /** Takes all of Guatu away, and nothing else that lives in the database. */
    void empty() throws SQLException {
        for (String schema : Backup.schemas(connection)) {
            execute("drop schema \"" + schema + "\" cascade");
        }
        execute("drop schema if exists guatu cascade");
    }

    /** What it holds is whole. */
    void finish() throws SQLException {
        execute("drop schema if exists " + UNFINISHED);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
