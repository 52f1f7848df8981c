package guatu.server.access.sso;

import guatu.server.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect provider on this machine, which asks for a name and lets anybody in (认证服务样例).
 */
public final class ProviderOfTheHouse implements AutoCloseable {

    private static final String HOUSE = "qingdao";

    private final MockOAuth2Server server;
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Starts it, by the clock of the tests. */
    public ProviderOfTheHouse(TestClock clock) {
        this(clock.instant());
    }

    ProviderOfTheHouse(Instant now) {
        server =
                new MockOAuth2Server(
                        new OAuth2Config(
                                true,
                                null,
                                null,
                                false,
                                new OAuth2TokenProvider(new KeyProvider(), now)));
        server.start();
    }

    /** Its address, as it names itself. */
    public String issuer() {
        return server.issuerUrl(HOUSE).toString();
    }

    OidcSettings settings(String address) {
        return new OidcSettings(
                issuer(), "guatu", "secret-of-guatu", "sub", "", Set.of(), "", address);
    }

    /**
     * Somebody types a name at the provider.
     *
     * @param address where the browser was sent
     * @return where the provider sends it back to
     */
    public URI signIn(String address, String name) throws IOException, InterruptedException {
        HttpRequest typed =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username="
                                                + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                        .build();
        HttpResponse<String> answer = browser.send(typed, HttpResponse.BodyHandlers.ofString());
        return URI.create(
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(answer.body())));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
