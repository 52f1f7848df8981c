package guatu.server.access.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by an identity provider, and what is not believed of one. */
class OidcProviderTest {

    private static final Instant NOW = Instant.parse("2022-12-19T01:00:00Z");
    private static final String ADDRESS = "https://guatu.qingdao.example";

    private static ProviderOfTheHouse house;

    @BeforeAll
    static void open() {
        house = new ProviderOfTheHouse(NOW);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static OidcProvider provider(OidcSettings settings, Instant now)
            throws SignOnException {
        return new OidcProvider(settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static OidcProvider provider() throws SignOnException {
        return provider(house.settings(ADDRESS), NOW);
    }

    private static Map<String, String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void whoeverSignsInThereIsNamedHere() throws Exception {
        OidcProvider provider = provider();
        OidcProvider.Begun begun = provider.begin("/list");
        assertThat(parameters(begun.address()))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", OidcProvider.challenge(begun.step().verifier()));

        URI back = house.signIn(begun.address().toString(), "shibei-cg");
        assertThat(back.toString()).startsWith(ADDRESS + OidcSettings.CALLBACK);
        Map<String, String> told = parameters(back);
        OidcStep kept = OidcStep.parse(begun.step().text());
        assertThat(kept).isEqualTo(begun.step());
        assertThat(provider.finish(kept, told.get("state"), told.get("code"), null))
                .isEqualTo("shibei-cg");
    }

    @Test
    void aCodeServesOnlyTheBrowserThatBeganAndOnlyInTime() throws Exception {
        OidcProvider provider = provider();
        OidcProvider.Begun mine = provider.begin("/");
        OidcProvider.Begun thiefs = provider.begin("/");
        Map<String, String> told = parameters(house.signIn(mine.address().toString(), "shibei-cg"));
        String code = told.get("code");
        assertThatThrownBy(() -> provider.finish(thiefs.step(), told.get("state"), code, null))
                .hasMessageContaining("state");
        // With the state of the one, but the proof of the other: the provider refuses (PKCE).
        assertThatThrownBy(() -> provider.finish(thiefs.step(), thiefs.step().state(), code, null))
                .isInstanceOf(SignOnException.class);
        assertThatThrownBy(() ->
                        provider.finish(mine.step(), told.get("state"), code, "https://other"))
                .hasMessageContaining("another issuer");
        OidcProvider later = provider(house.settings(ADDRESS), NOW.plus(Duration.ofMinutes(11)));
        assertThatThrownBy(() -> later.finish(mine.step(), told.get("state"), code, null))
                .hasMessageContaining("too long");
    }

    @Test
    void aTokenThatIsNotSignedByTheProviderIsNotBelieved() throws Exception {
        IdTokens tokens = tokens(house.settings(ADDRESS), NOW);
        URI keys = URI.create(house.issuer() + "/jwks");
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(house.issuer())
                        .audience("guatu")
                        .subject("office")
                        .claim("nonce", "n")
                        .expirationTime(java.util.Date.from(NOW.plusSeconds(600)))
                        .build();
        String bare = new PlainJWT(claims).serialize();
        assertThatThrownBy(() -> tokens.nameIn(bare, keys, "n"))
                .isInstanceOf(SignOnException.class);
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner("secret-of-guatu-secret-of-guatu-1"));
        assertThatThrownBy(() -> tokens.nameIn(shared.serialize(), keys, "n"))
                .hasMessageContaining("not signed");
    }

    @Test
    void aTokenForSomebodyElseOrOfAnotherTimeIsNotBelieved() throws Exception {
        OidcProvider late = provider(house.settings(ADDRESS), NOW.minus(Duration.ofHours(2)));
        OidcProvider.Begun begun = late.begin("/");
        Map<String, String> told = parameters(house.signIn(begun.address().toString(), "office"));
        assertThatThrownBy(
                        () -> late.finish(begun.step(), told.get("state"), told.get("code"), null))
                .hasMessageContaining("not good now");
    }

    @Test
    void theServerCallsOnlyThePlacesThatWereNamed() throws Exception {
        SSLContext tls = SSLContext.getDefault();
        Outbound city =
                new Outbound(URI.create("https://id.qingdao.example"), Set.of("keys.example"), tls);
        assertThat(city.checked(URI.create("https://keys.example/jwks"))).isNotNull();
        for (String address :
                new String[] {
                    "http://id.qingdao.example/token",
                    "https://169.254.169.254/latest/meta-data",
                    "https://id.qingdao.example@evil.example/",
                    "https://localhost/token",
                    "http://localhost:8080/api/me",
                    "file:///etc/passwd",
                    "https:///nowhere"
                }) {
            assertThatThrownBy(() -> city.checked(URI.create(address)))
                    .as(address)
                    .isInstanceOf(SignOnException.class);
        }
        for (String host :
                new String[] {
                    "169.254.169.254",
                    "100.100.100.200",
                    "127.0.0.2",
                    "0.0.0.0",
                    "224.0.0.1",
                    "[fe80::1]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:169.254.169.254]"
                }) {
            URI home = URI.create("https://" + host);
            Outbound outbound = new Outbound(home, Set.of(), tls);
            assertThatThrownBy(() -> outbound.get(home.resolve("/token")))
                    .as(host)
                    .hasMessageContaining("leads to");
        }
    }

    /** Who answers at the address under another name is another (RFC 8414 §3.3). */
    @Test
    void aProviderThatNamesItselfOtherwiseIsNotTheOneThatWasMeant() throws Exception {
        OidcSettings meant = house.settings(ADDRESS);
        OidcSettings almost =
                new OidcSettings(
                        meant.issuer() + "/",
                        meant.client(),
                        meant.secret(),
                        meant.claim(),
                        "",
                        Set.of(),
                        "",
                        ADDRESS);
        OidcProvider provider = provider(almost, NOW);
        assertThatThrownBy(() -> provider.begin("/")).hasMessageContaining("names itself");
    }

    @Test
    void settingsThatCannotWorkAreTold() {
        assertThatThrownBy(() -> provider(house.settings(""), NOW))
                .hasMessageContaining("GUATU_ADDRESS");
        OidcSettings plain =
                new OidcSettings(
                        "http://id.example", "guatu", "", "sub", "", Set.of(), "", ADDRESS);
        assertThatThrownBy(() -> provider(plain, NOW)).hasMessageContaining("Not HTTPS");
    }

    private static IdTokens tokens(OidcSettings settings, Instant now) throws Exception {
        Outbound outbound =
                new Outbound(URI.create(settings.issuer()), Set.of(), SSLContext.getDefault());
        return new IdTokens(settings, outbound, Clock.fixed(now, ZoneOffset.UTC));
    }
}
