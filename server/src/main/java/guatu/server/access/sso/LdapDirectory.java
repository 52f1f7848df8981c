package guatu.server.access.sso;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The LDAP directory of the house (目录服务): finds the entry of a name and lets it show its password
 * by a bind, never without TLS to another machine. What was typed goes into a filter as a value and
 * cannot change it; an empty password, which a directory takes for “nobody in particular”, is
 * refused here (RFC 4513 §5.1.2).
 */
public final class LdapDirectory {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int TLS_PORT = 636;
    private static final int PLAIN_PORT = 389;

    private final LdapSettings settings;
    private final SSLSocketFactory tls;
    private final String host;
    private final int port;
    private final boolean isTls;

    /** A directory by its settings; nothing is asked of it yet. */
    public LdapDirectory(LdapSettings settings) throws SignOnException {
        this.settings = settings;
        URI address = URI.create(settings.url());
        String scheme = Objects.requireNonNullElse(address.getScheme(), "");
        host = Objects.requireNonNullElse(address.getHost(), "");
        isTls = scheme.equals("ldaps");
        if ((!isTls && !scheme.equals("ldap")) || host.isEmpty()) {
            throw new SignOnException("GUATU_LDAP_URL is ldaps://host or ldap://host");
        }
        if (settings.base().isEmpty() || settings.attribute().isEmpty()) {
            throw new SignOnException("GUATU_LDAP_URL needs GUATU_LDAP_BASE");
        }
        int standard = isTls ? TLS_PORT : PLAIN_PORT;
        port = address.getPort() < 0 ? standard : address.getPort();
        tls = new NamedHostSockets(Authorities.context(settings.authorities()).getSocketFactory());
    }

    /**
     * The name as the directory writes it, when it knows one entry of that name and the password is
     * that entry’s; otherwise null.
     */
    public @Nullable String nameOf(String typed, String password) throws SignOnException {
        if (typed.isBlank() || password.isEmpty()) {
            return null;
        }
        try (LDAPConnection connection = connect()) {
            if (!settings.reader().isEmpty()) {
                connection.bind(settings.reader(), settings.readerPassword());
            }
            SearchResultEntry entry = find(connection, typed);
            return entry != null && isPassword(connection, entry, password)
                    ? entry.getAttributeValue(settings.attribute())
                    : null;
        } catch (LDAPException e) {
            throw new SignOnException("The directory cannot be asked", e);
        }
    }

    private LDAPConnection connect() throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(PATIENCE_MILLIS);
        options.setResponseTimeoutMillis(PATIENCE_MILLIS);
        options.setFollowReferrals(false);
        if (isTls) {
            return new LDAPConnection(tls, options, host, port);
        }
        LDAPConnection connection = new LDAPConnection(options, host, port);
        if (!Outbound.isThisMachine(host)) {
            ResultCode code =
                    connection
                            .processExtendedOperation(new StartTLSExtendedRequest(tls))
                            .getResultCode();
            if (!code.equals(ResultCode.SUCCESS)) {
                connection.close();
                throw new LDAPException(code, "The directory speaks no TLS");
            }
        }
        return connection;
    }

    private @Nullable SearchResultEntry find(LDAPConnection connection, String typed)
            throws LDAPException {
        SearchRequest request =
                new SearchRequest(
                        settings.base(),
                        SearchScope.SUB,
                        Filter.createEqualityFilter(settings.attribute(), typed),
                        settings.attribute());
        request.setSizeLimit(2);
        @Nullable List<SearchResultEntry> found = connection.search(request).getSearchEntries();
        return found != null && found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean isPassword(
            LDAPConnection connection, SearchResultEntry entry, String password)
            throws LDAPException {
        try {
            return connection
                    .bind(entry.getDN(), password)
                    .getResultCode()
                    .equals(ResultCode.SUCCESS);
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)
                    || e.getResultCode().equals(ResultCode.UNWILLING_TO_PERFORM)) {
                return false;
            }
            throw e;
        }
    }
}
