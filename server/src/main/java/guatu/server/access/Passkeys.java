package guatu.server.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Security keys and devices as second factor (安全密钥, W3C WebAuthn): the browser signs a challenge
 * for this site alone, so that a page that only looks like ours gets nothing it could use.
 */
@Component
final class Passkeys {

    private static final String NAME = "Guatu 挂图";
    private static final int LONGEST_NAME = 60;

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.RS256,
                    COSEAlgorithmIdentifier.EdDSA);

    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final PasskeyRows rows;
    private final Sessions sessions;
    private final Clock clock;

    Passkeys(PasskeyRows rows, Sessions sessions, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Where the browser is.
     *
     * @param origin as the browser tells it, such as {@code https://guatu.example}
     * @param host its name alone
     */
    record Site(String origin, String host) {}

    /** A credential by its identity, as the browser wants it named. */
    record Named(String type, String id) {

        static Named of(PasskeyRows.Passkey passkey) {
            return new Named("public-key", base64(passkey.id()));
        }
    }

    /** An algorithm for the key to be made. */
    record Algorithm(String type, long alg) {}

    /** The site for which a key is made. */
    record Party(String id, String name) {}

    /** For whom a key is made. */
    record User(String id, String name, String displayName) {}

    /** What the browser needs to make a key ({@code PublicKeyCredentialCreationOptionsJSON}). */
    record Creation(
            String challenge,
            Party rp,
            User user,
            List<Algorithm> pubKeyCredParams,
            List<Named> excludeCredentials,
            String attestation,
            int timeout) {}

    /** What the browser needs to sign ({@code PublicKeyCredentialRequestOptionsJSON}). */
    record Request(
            String challenge,
            String rpId,
            List<Named> allowCredentials,
            String userVerification,
            int timeout) {}

    private static final int TIMEOUT_MILLIS = 120_000;

    Creation creation(Account account, String token, Site site) {
        return new Creation(
                base64(sessions.challenge(token)),
                new Party(site.host(), NAME),
                new User(base64(SecretText.hash(account.login())), account.login(), account.name()),
                ALGORITHMS.stream().map(a -> new Algorithm("public-key", a.getValue())).toList(),
                rows.of(account.login()).stream().map(Named::of).toList(),
                "none",
                TIMEOUT_MILLIS);
    }

    Request request(Account account, String token, Site site) {
        return new Request(
                base64(sessions.challenge(token)),
                site.host(),
                rows.of(account.login()).stream().map(Named::of).toList(),
                "preferred",
                TIMEOUT_MILLIS);
    }

    /** Whether the key was made for this session's challenge at this site; it is kept then. */
    boolean register(Account account, String token, Site site, String name, String response) {
        ServerProperty server = server(token, site);
        if (server == null) {
            return false;
        }
        try {
            RegistrationData data =
                    webAuthn.verifyRegistrationResponseJSON(
                            response, new RegistrationParameters(server, parameters(), false));
            var attestation = data.getAttestationObject();
            AuthenticatorData<?> authenticator =
                    attestation == null ? null : attestation.getAuthenticatorData();
            AttestedCredentialData credential =
                    authenticator == null ? null : authenticator.getAttestedCredentialData();
            return authenticator != null
                    && credential != null
                    && rows.insert(passkey(account, name, credential, authenticator));
        } catch (WebAuthnException e) {
            return false;
        }
    }

    /** Whether one of the account's keys signed this session's challenge at this site. */
    boolean verify(Account account, String token, Site site, String response) {
        ServerProperty server = server(token, site);
        if (server == null) {
            return false;
        }
        try {
            AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(response);
            PasskeyRows.Passkey passkey = find(account, data);
            if (passkey == null) {
                return false;
            }
            var parameters =
                    new AuthenticationParameters(
                            server, record(passkey), List.of(passkey.id()), false);
            AuthenticatorData<?> authenticator =
                    webAuthn.verify(data, parameters).getAuthenticatorData();
            long counter = authenticator == null ? 0 : authenticator.getSignCount();
            rows.used(passkey.id(), counter, clock.instant());
            return true;
        } catch (WebAuthnException e) {
            return false;
        }
    }

    boolean remove(Account account, String id) {
        return rows.remove(account.login(), Base64.getUrlDecoder().decode(id));
    }

    private PasskeyRows.Passkey passkey(
            Account account,
            String name,
            AttestedCredentialData credential,
            AuthenticatorData<?> authenticator) {
        String shown = name.isBlank() ? NAME : name.strip();
        return new PasskeyRows.Passkey(
                credential.getCredentialId(),
                account.login(),
                shown.substring(0, Math.min(shown.length(), LONGEST_NAME)),
                credentials.convert(credential),
                authenticator.getSignCount(),
                clock.instant(),
                null);
    }

    private PasskeyRows.@Nullable Passkey find(Account account, AuthenticationData data) {
        return rows.of(account.login()).stream()
                .filter(passkey -> Arrays.equals(passkey.id(), data.getCredentialId()))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("NullAway") // What we do not keep the library takes as null, unannotated.
    private CredentialRecordImpl record(PasskeyRows.Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }

    private @Nullable ServerProperty server(String token, Site site) {
        byte[] challenge = sessions.takeChallenge(token);
        return challenge == null
                ? null
                : ServerProperty.builder()
                        .origin(new Origin(site.origin()))
                        .rpId(site.host())
                        .challenge(new DefaultChallenge(challenge))
                        .build();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
                .toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
