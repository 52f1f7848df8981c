package guatu.server.web;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a name leads that the server is to call (出站地址): a name that the installation allows may be
 * turned at any time to this very machine, to what answers on its own link alone, or to where
 * clouds tell their machines secrets (OWASP SSRF Prevention).
 */
public final class Destination {

    /** Beside 169.254.169.254, which is of the link: Alibaba Cloud, Azure. */
    private static final Set<String> TELL_SECRETS = Set.of("100.100.100.200", "168.63.129.16");

    private Destination() {}

    /**
     * Why the host must not be called, or null when it may.
     *
     * @param mayBeOwn whether this very machine was named
     * @throws IOException when nobody knows the name
     */
    public static @Nullable String forbidden(String host, boolean mayBeOwn) throws IOException {
        for (InetAddress one : InetAddress.getAllByName(host)) {
            boolean isOwn = one.isLoopbackAddress() && !mayBeOwn;
            if (isOwn
                    || one.isAnyLocalAddress()
                    || one.isLinkLocalAddress()
                    || one.isMulticastAddress()
                    || TELL_SECRETS.contains(one.getHostAddress())) {
                return host + " leads to " + one.getHostAddress();
            }
        }
        return null;
    }
}
