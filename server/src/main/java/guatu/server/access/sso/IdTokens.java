package guatu.server.access.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ID tokens (身份令牌), each check of OpenID Connect Core 1.0 §3.1.3.7: signed by a key of the
 * provider with a public-key algorithm, from that issuer, for us, of this sign-in, still good.
 */
final class IdTokens {

    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    /** What two clocks may differ by. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Keys are asked for anew when a token names one that is not known, but not more often. */
    private static final Duration LEAST_AGE = Duration.ofSeconds(30);

    private final OidcSettings settings;
    private final Outbound outbound;
    private final Clock clock;
    private volatile @Nullable Keys keys;

    IdTokens(OidcSettings settings, Outbound outbound, Clock clock) {
        this.settings = settings;
        this.outbound = outbound;
        this.clock = clock;
    }

    private record Keys(JWKSet set, Instant since) {}

    /** Who signed in, by the claim of the settings. */
    String nameIn(String text, URI keysAt, String nonce) throws SignOnException {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!isSigned(token, keysAt)) {
                throw new SignOnException("The ID token is not signed by the provider");
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            check(claims, nonce);
            checkTime(token.getPayload().toJSONObject());
            String name = claims.getStringClaim(settings.claim());
            if (name == null || name.isBlank()) {
                throw new SignOnException("The ID token has no claim " + settings.claim());
            }
            // As it is: two names there that differ by a blank are two persons.
            return name;
        } catch (ParseException | JOSEException e) {
            throw new SignOnException("The ID token cannot be read", e);
        }
    }

    private void check(JWTClaimsSet claims, String nonce) throws ParseException, SignOnException {
        if (!settings.issuer().equals(claims.getIssuer())) {
            throw new SignOnException("The ID token is of " + claims.getIssuer());
        }
        List<String> audience = claims.getAudience();
        String party = claims.getStringClaim("azp");
        boolean isOurs = audience.contains(settings.client());
        boolean isNamed = party == null ? audience.size() == 1 : party.equals(settings.client());
        if (!isOurs || !isNamed) {
            throw new SignOnException("The ID token is for " + audience + " " + party);
        }
        if (!nonce.equals(claims.getStringClaim("nonce"))) {
            throw new SignOnException("The ID token is of another sign-in");
        }
    }

    /** Times in a token are seconds since 1970; it must say until when it is good. */
    private void checkTime(@Nullable Map<String, Object> claims) throws SignOnException {
        long now = clock.instant().getEpochSecond();
        long skew = SKEW.toSeconds();
        boolean isGood =
                claims != null
                        && seconds(claims, "exp", 0) >= now - skew
                        && seconds(claims, "nbf", now) <= now + skew
                        && seconds(claims, "iat", now) <= now + skew;
        if (!isGood) {
            throw new SignOnException("The ID token is not good now");
        }
    }

    private static long seconds(Map<String, Object> claims, String name, long whenMissing) {
        return claims.get(name) instanceof Number time ? time.longValue() : whenMissing;
    }

    private boolean isSigned(SignedJWT token, URI keysAt) throws JOSEException, SignOnException {
        JWSHeader header = token.getHeader();
        if (!SIGNATURES.contains(header.getAlgorithm())) {
            return false;
        }
        List<JWK> fitting = fitting(header, keysAt, false);
        if (fitting.isEmpty()) {
            fitting = fitting(header, keysAt, true);
        }
        for (JWK key : fitting) {
            if (key instanceof AsymmetricJWK pair) {
                JWSVerifier verifier =
                        new DefaultJWSVerifierFactory()
                                .createJWSVerifier(header, pair.toPublicKey());
                if (token.verify(verifier)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<JWK> fitting(JWSHeader header, URI keysAt, boolean anew) throws SignOnException {
        Keys now = keys;
        if (now == null || (anew && now.since().plus(LEAST_AGE).isBefore(clock.instant()))) {
            now = fetch(keysAt);
            keys = now;
        }
        return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(now.set());
    }

    private Keys fetch(URI keysAt) throws SignOnException {
        try {
            return new Keys(JWKSet.parse(outbound.get(keysAt)), clock.instant());
        } catch (ParseException e) {
            throw new SignOnException("The keys of the provider cannot be read", e);
        }
    }
}
