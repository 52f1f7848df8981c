package guatu.server.web;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a name leads that the server is to call (出站地址): a name that the installation allows may be
 * turned at any time to this very machine, to what answers on its own link alone, or to where
 * clouds tell their machines secrets (OWASP SSRF Prevention). Private networks are not among them:
 * services of the house live there.
 */
public final class Destination {

    /** Beside those of the link: Alibaba Cloud, Azure, Oracle Cloud; AWS and Google by IPv6. */
    private static final Set<String> TELL_SECRETS =
            Set.of(
                    "100.100.100.200",
                    "168.63.129.16",
                    "192.0.0.192",
                    "fd00:ec2:0:0:0:0:0:254",
                    "fd20:ce:0:0:0:0:0:254");

    /** Translators write an IPv4 address into the end of these (RFC 4291 §2.5.5.1, RFC 6052). */
    private static final byte[] COMPATIBLE = new byte[12];

    private static final byte[] TRANSLATED = {
        0x00, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** RFC 3056: the IPv4 address stands behind 2002. */
    private static final byte[] SIX_TO_FOUR = {0x20, 0x02};

    private Destination() {}

    /**
     * Why the host must not be called, or null when it may. Asked before a call, and again when its
     * answer is there: in between the name may have been turned elsewhere (DNS rebinding). Java
     * keeps what a name led to for 30 s, longer than any call of ours takes.
     *
     * @param mayBeOwn whether this very machine was named
     * @throws IOException when nobody knows the name
     */
    public static @Nullable String forbidden(String host, boolean mayBeOwn) throws IOException {
        for (InetAddress one : InetAddress.getAllByName(host)) {
            if (isForbidden(one, mayBeOwn) || isForbidden(within(one), mayBeOwn)) {
                return host + " leads to " + one.getHostAddress();
            }
        }
        return null;
    }

    private static boolean isForbidden(InetAddress one, boolean mayBeOwn) {
        return (one.isLoopbackAddress() && !mayBeOwn)
                || one.isAnyLocalAddress()
                || one.isLinkLocalAddress()
                || one.isMulticastAddress()
                || TELL_SECRETS.contains(one.getHostAddress());
    }

    /** The IPv4 address that one of IPv6 stands for, or the address itself. */
    private static InetAddress within(InetAddress one) throws IOException {
        byte[] bytes = one.getAddress();
        if (!(one instanceof Inet6Address) || one.isLoopbackAddress()) {
            return one;
        }
        if (begins(bytes, COMPATIBLE) || begins(bytes, TRANSLATED)) {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        }
        return begins(bytes, SIX_TO_FOUR)
                ? InetAddress.getByAddress(Arrays.copyOfRange(bytes, 2, 6))
                : one;
    }

    private static boolean begins(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
