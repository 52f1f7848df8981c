package guatu.server.access.sso;

import org.springframework.core.env.Environment;

/**
 * How the directory of the house is asked (目录服务设置), by {@code GUATU_LDAP_*}.
 *
 * @param url {@code ldaps://host:636}, or {@code ldap://host:389}, which is turned to TLS before
 *     anything is said (StartTLS) unless it is this very machine
 * @param reader distinguished name that may search; empty: anonymous
 * @param readerPassword its password
 * @param base under which people are looked for
 * @param attribute that holds the name typed at login: {@code uid}, or {@code sAMAccountName}
 * @param authorities file of PEM certificates, or empty
 */
public record LdapSettings(
        String url,
        String reader,
        String readerPassword,
        String base,
        String attribute,
        String authorities) {

    /** The settings of the installation. */
    public static LdapSettings of(Environment environment) {
        return new LdapSettings(
                OidcSettings.text(environment, "guatu.ldap.url"),
                OidcSettings.text(environment, "guatu.ldap.reader"),
                OidcSettings.text(environment, "guatu.ldap.reader-password"),
                OidcSettings.text(environment, "guatu.ldap.base"),
                OidcSettings.text(environment, "guatu.ldap.attribute"),
                OidcSettings.text(environment, "guatu.authorities"));
    }

    /** Off unless an address is named. */
    public boolean isOn() {
        return !url.isEmpty();
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "LdapSettings " + url + " " + base;
    }
}
