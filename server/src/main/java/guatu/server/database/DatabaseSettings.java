package guatu.server.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use (数据库设置).
 *
 * @param url JDBC address of a PostgreSQL 15 or newer; empty for the embedded one
 * @param user owner of the database there
 * @param password of that user
 * @param appPassword password of the role {@code guatu_app} there, if it may log in; empty: the
 *     pool enters as owner and takes the role
 */
@ConfigurationProperties("guatu.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String appPassword) {

    boolean isExternal() {
        return !url.isBlank();
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return isExternal() ? url : "embedded";
    }
}
