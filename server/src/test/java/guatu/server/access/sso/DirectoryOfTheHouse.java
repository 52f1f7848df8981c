package guatu.server.access.sso;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFException;
import java.nio.file.Path;
import java.util.List;

/** A small directory of a city's administration, in memory (市级目录服务样例). */
public final class DirectoryOfTheHouse implements AutoCloseable {

    /** Who may search. */
    public static final String READER = "cn=guatu,ou=services,dc=qingdao,dc=example";

    /** Under which people are. */
    public static final String PEOPLE = "ou=people,dc=qingdao,dc=example";

    private final InMemoryDirectoryServer server;

    /** Starts it on a free port of this machine, with two people of the district. */
    public DirectoryOfTheHouse() throws LDAPException, LDIFException {
        this(InMemoryListenerConfig.createLDAPConfig("plain"));
    }

    /** Starts it as the listener says. */
    DirectoryOfTheHouse(InMemoryListenerConfig listener) throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("dc=qingdao,dc=example");
        config.setListenerConfigs(listener);
        config.addAdditionalBindCredentials(READER, "reader-of-the-house");
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        add("dc=qingdao,dc=example", "objectClass: domain", "dc: qingdao");
        add(PEOPLE, "objectClass: organizationalUnit", "ou: people");
        person("shibei-cg", "Shibei-2022-chengguan");
        person("wang*", "A-star-in-the-name-1");
        server.startListening();
    }

    private void person(String uid, String password) throws LDAPException, LDIFException {
        add(
                "uid=" + uid + "," + PEOPLE,
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid,
                "sn: " + uid,
                "userPassword: " + password);
    }

    private void add(String dn, String... attributes) throws LDAPException, LDIFException {
        String[] lines = new String[attributes.length + 1];
        lines[0] = "dn: " + dn;
        System.arraycopy(attributes, 0, lines, 1, attributes.length);
        server.add(lines);
    }

    /** How it is asked. */
    public LdapSettings settings() {
        return new LdapSettings(url(), READER, "reader-of-the-house", PEOPLE, "uid", "");
    }

    /** Its address. */
    public String url() {
        return "ldap://localhost:" + server.getListenPort();
    }

    /** How it is asked by TLS, under a name of the caller's choice and trusting an authority. */
    LdapSettings byTls(String host, Path authority) {
        String url = "ldaps://" + host + ":" + server.getListenPort();
        return new LdapSettings(
                url, READER, "reader-of-the-house", PEOPLE, "uid", authority.toString());
    }

    /** What it was asked last, as its own log would say. */
    List<String> people() throws LDAPException {
        return server.search(PEOPLE, SearchScope.ONE, "(uid=*)").getSearchEntries().stream()
                .map(entry -> entry.getAttributeValue("uid"))
                .toList();
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
