package guatu.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where PostgreSQL is and as whom to enter (数据库地址).
 *
 * @param url such as {@code jdbc:postgresql://localhost:5432/guatu}
 * @param user owner of the schemas; requests run under the narrower role {@code guatu_app}
 * @param password in clear
 */
record DatabaseAddress(String url, String user, String password) {

    /** The role that requests run under; it owns nothing. */
    static final String APPLICATION = "guatu_app";

    /** What a server calls itself there, so that the commands know that one is at work. */
    private static final String SERVER = "guatu";

    /** The same place, entered as the application's own role. */
    DatabaseAddress asApplication(String itsPassword) {
        return new DatabaseAddress(url, APPLICATION, itsPassword);
    }

    /**
     * The same place, but a line that went dead is given up after seconds, where the system's own
     * patience is a quarter of an hour; and of several servers only the one that takes changes is
     * entered. What the operator wrote into the address himself stands.
     *
     * @param answerSeconds how long a statement may be silent; 0 for ever
     */
    DatabaseAddress watchful(int answerSeconds) {
        return with("connectTimeout", "5")
                .with("tcpKeepAlive", "true")
                .with("socketTimeout", Integer.toString(answerSeconds))
                .with("ApplicationName", SERVER)
                .discreet()
                .leading();
    }

    /** What PostgreSQL adds to a fault quotes rows; it does not belong into a log. */
    DatabaseAddress discreet() {
        return with("logServerErrorDetail", "false");
    }

    /** Of several servers the one that takes changes. */
    DatabaseAddress leading() {
        return namesSeveral() ? with("targetServerType", "primary") : this;
    }

    /** A connection of one's own, outside the pool. */
    Connection enter() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Server and database without settings, which could hold secrets. */
    String place() {
        int settings = url.indexOf('?');
        return settings < 0 ? url : url.substring(0, settings);
    }

    /** Whether the address names several servers, one of which leads. */
    boolean namesSeveral() {
        int hosts = url.indexOf("//") + 2;
        int end = url.indexOf('/', hosts);
        return url.substring(hosts, end < 0 ? url.length() : end).contains(",");
    }

    private DatabaseAddress with(String name, String value) {
        if (url.contains(name + "=")) {
            return this;
        }
        String sign = url.contains("?") ? "&" : "?";
        return new DatabaseAddress(url + sign + name + "=" + value, user, password);
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
