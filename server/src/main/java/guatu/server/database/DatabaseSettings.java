package guatu.server.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use (数据库设置).
 *
 * @param url JDBC address of a PostgreSQL 15 or newer; empty for the embedded one
 * @param user owner of the database there
 * @param password of that user
 */
@ConfigurationProperties("guatu.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    boolean isExternal() {
        return !url.isBlank();
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return isExternal() ? url : "embedded";
    }
}
