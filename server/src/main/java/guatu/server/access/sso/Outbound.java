package guatu.server.access.sso;

import guatu.server.web.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * The calls that the server itself makes to a provider (出站请求), held to what OWASP’s sheet on
 * server-side request forgery asks: only HTTPS (plain HTTP only to this very machine), only hosts
 * that the installation names, never an address that answers on its own link alone, no redirect
 * followed, no answer beyond 256 KB, ten seconds and no more.
 */
final class Outbound {

    private static final int LARGEST = 256 << 10;
    private static final int FOUND = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Set<String> hosts;
    private final boolean isOwnMachine;

    /**
     * Calls to one provider.
     *
     * @param home its address; only when that is this machine may others be
     * @param further hosts beside that of {@code home}
     */
    Outbound(URI home, Set<String> further, SSLContext tls) {
        hosts = new HashSet<>(further);
        hosts.add(host(home));
        isOwnMachine = isThisMachine(host(home));
        http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(PATIENCE)
                        .sslContext(tls)
                        .build();
    }

    /** Whether the host is this machine by its name. */
    static boolean isThisMachine(String host) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    String get(URI address) throws SignOnException {
        return send(HttpRequest.newBuilder(checked(address)).GET());
    }

    String post(URI address, String form, String authorization) throws SignOnException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(checked(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    /** The address, when it may be asked, or a browser be sent there. */
    URI checked(URI address) throws SignOnException {
        String host = host(address);
        boolean isSafe = "https".equals(address.getScheme());
        boolean isNear = "http".equals(address.getScheme()) && isOwnMachine && isThisMachine(host);
        if (!isSafe && !isNear) {
            throw new SignOnException("Not HTTPS: " + address);
        }
        if (!hosts.contains(host) || address.getUserInfo() != null) {
            throw new SignOnException("Host not allowed (GUATU_OIDC_HOSTS): " + address);
        }
        return address;
    }

    private String send(HttpRequest.Builder request) throws SignOnException {
        HttpRequest ready = request.timeout(PATIENCE).header("Accept", "application/json").build();
        try {
            resolve(host(ready.uri()));
            HttpResponse<InputStream> answer = http.send(ready, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                resolve(host(ready.uri()));
                byte[] content = body.readNBytes(LARGEST + 1);
                if (answer.statusCode() != FOUND || content.length > LARGEST) {
                    throw new SignOnException(ready.uri() + " answers " + answer.statusCode());
                }
                return new String(content, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new SignOnException(ready.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignOnException("Stopped while waiting for " + ready.uri());
        }
    }

    /** A name may lead anywhere, and elsewhere the next moment. */
    private void resolve(String host) throws IOException, SignOnException {
        String forbidden = Destination.forbidden(host, isOwnMachine);
        if (forbidden != null) {
            throw new SignOnException(forbidden);
        }
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }
}
