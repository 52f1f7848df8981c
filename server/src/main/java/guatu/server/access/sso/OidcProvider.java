package guatu.server.access.sso;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenID Connect provider of the house (统一身份认证): authorization code flow with PKCE, as RFC 9700
 * and OpenID Connect Core 1.0 §3.1 ask. Only the ID token is used; no access token is kept.
 */
public final class OidcProvider {

    /** How long somebody may take at the provider. */
    public static final Duration LONGEST_STEP = Duration.ofMinutes(10);

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final int SECRET_BYTES = 32;

    private final OidcSettings settings;
    private final Outbound outbound;
    private final IdTokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Endpoints known;

    /** A provider by its settings; nothing is asked of it yet. */
    public OidcProvider(OidcSettings settings, Clock clock) throws SignOnException {
        this.settings = settings;
        this.clock = clock;
        if (settings.address().isEmpty() || settings.client().isEmpty()) {
            throw new SignOnException("GUATU_OIDC_ISSUER needs GUATU_OIDC_CLIENT, GUATU_ADDRESS");
        }
        URI home = URI.create(settings.issuer());
        outbound =
                new Outbound(home, settings.hosts(), Authorities.context(settings.authorities()));
        outbound.checked(home);
        tokens = new IdTokens(settings, outbound, clock);
    }

    private record Endpoints(URI authorization, URI token, URI keys, Instant until) {}

    /**
     * A sign-in begun.
     *
     * @param step to be kept by the browser
     * @param address at the provider, where the browser goes
     */
    public record Begun(OidcStep step, URI address) {}

    /**
     * Begins a sign-in.
     *
     * @param to the path of ours to go on to afterwards
     */
    public Begun begin(String to) throws SignOnException {
        OidcStep step =
                new OidcStep(random(), random(), random(), to, clock.instant().getEpochSecond());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", settings.client());
        parameters.put("redirect_uri", settings.callback());
        parameters.put("scope", "openid profile");
        parameters.put("state", step.state());
        parameters.put("nonce", step.nonce());
        parameters.put("code_challenge", challenge(step.verifier()));
        parameters.put("code_challenge_method", "S256");
        URI at = endpoints().authorization();
        String joint = at.getRawQuery() == null ? "?" : "&";
        return new Begun(step, URI.create(at + joint + form(parameters)));
    }

    /**
     * Ends a sign-in: the code that came back is changed into an ID token at the provider.
     *
     * @param state that came back with it
     * @param issuer that came back with it (RFC 9207), or null
     * @return the name of whoever signed in there
     */
    public String finish(OidcStep step, String state, String code, @Nullable String issuer)
            throws SignOnException {
        Instant begun = Instant.ofEpochSecond(step.begunAt());
        if (begun.plus(LONGEST_STEP).isBefore(clock.instant())) {
            throw new SignOnException("The sign-in took too long");
        }
        if (!same(step.state(), state)) {
            throw new SignOnException("The state is not that of this browser");
        }
        if (issuer != null && !issuer.equals(settings.issuer())) {
            throw new SignOnException("The answer is of another issuer: " + issuer);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", settings.callback());
        parameters.put("code_verifier", step.verifier());
        if (settings.secret().isEmpty()) {
            parameters.put("client_id", settings.client());
        }
        Endpoints at = endpoints();
        JsonNode answer = json(outbound.post(at.token(), form(parameters), authorization()));
        String token = answer.path("id_token").asString("");
        return tokens.nameIn(token, at.keys(), step.nonce());
    }

    private Endpoints endpoints() throws SignOnException {
        Endpoints now = known;
        if (now == null || now.until().isBefore(clock.instant())) {
            now = discover();
            known = now;
        }
        return now;
    }

    private Endpoints discover() throws SignOnException {
        String home = settings.issuer().replaceAll("/+$", "");
        JsonNode told = json(outbound.get(URI.create(home + WELL_KNOWN)));
        if (!told.path("issuer").asString("").equals(settings.issuer())) {
            throw new SignOnException("The provider names itself " + told.path("issuer"));
        }
        return new Endpoints(
                endpoint(told, "authorization_endpoint"),
                endpoint(told, "token_endpoint"),
                endpoint(told, "jwks_uri"),
                clock.instant().plus(KNOWN_FOR));
    }

    private URI endpoint(JsonNode told, String name) throws SignOnException {
        try {
            return outbound.checked(URI.create(told.path(name).asString("")));
        } catch (IllegalArgumentException e) {
            throw new SignOnException("The provider’s " + name + " is no address", e);
        }
    }

    private String authorization() {
        if (settings.secret().isEmpty()) {
            return "";
        }
        String pair = encode(settings.client()) + ":" + encode(settings.secret());
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    static JsonNode json(String text) throws SignOnException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new SignOnException("The provider does not answer in JSON", e);
        }
    }

    private String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return letters(bytes);
    }

    static String challenge(String verifier) {
        return letters(sha256(verifier));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean same(String one, @Nullable String other) {
        String given = Objects.requireNonNullElse(other, "");
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
