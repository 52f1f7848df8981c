package guatu.server.database;

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

    /** The same place, entered as the application's own role. */
    DatabaseAddress asApplication(String itsPassword) {
        return new DatabaseAddress(url, APPLICATION, itsPassword);
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
