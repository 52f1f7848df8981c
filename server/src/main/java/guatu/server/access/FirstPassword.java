package guatu.server.access;

/**
 * The random password of a new account (初始密码): shown once, kept nowhere, changed at first login.
 *
 * @param login whose it is
 * @param password in clear
 */
public record FirstPassword(String login, String password) {

    /** Never prints the password, not even into a log. */
    @Override
    public String toString() {
        return "FirstPassword[" + login + "]";
    }
}
