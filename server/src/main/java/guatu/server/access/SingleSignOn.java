package guatu.server.access;

import guatu.server.access.personal.BrokenSealException;
import guatu.server.access.personal.PersonalFields;
import guatu.server.access.sso.LdapDirectory;
import guatu.server.access.sso.LdapSettings;
import guatu.server.access.sso.OidcProvider;
import guatu.server.access.sso.OidcSettings;
import guatu.server.access.sso.OidcStep;
import guatu.server.access.sso.SignOnException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks the identity provider and the directory of the house who somebody is (单点登录). Both are off
 * until they are set. Why one was not believed stands in the log; the caller is told no more than
 * that it did not work.
 */
@Component
final class SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    private static final String PLACE = "access.oidc.step/browser";

    private final Environment environment;
    private final PersonalFields fields;
    private final Clock clock;
    private volatile @Nullable Known known;

    SingleSignOn(Environment environment, PersonalFields fields, Clock clock) {
        this.environment = environment;
        this.fields = fields;
        this.clock = clock;
    }

    private record Known(OidcSettings settings, OidcProvider provider) {}

    /**
     * What there is beside the password.
     *
     * @param oidc what the button is called, or null when there is none
     * @param ldap whether a password of the directory serves as well
     */
    record Ways(@Nullable String oidc, boolean ldap) {}

    Ways ways() {
        OidcSettings oidc = OidcSettings.of(environment);
        return new Ways(oidc.isOn() ? oidc.title() : null, LdapSettings.of(environment).isOn());
    }

    /**
     * A sign-in begun at the provider.
     *
     * @param address where the browser goes
     * @param sealed what it keeps meanwhile
     */
    record Away(String address, String sealed) {

        /** Never prints what the browser keeps. */
        @Override
        public String toString() {
            return "Away";
        }
    }

    /** Begins; null when the provider cannot be used now. */
    @Nullable Away begin(String to) {
        try {
            OidcProvider.Begun begun = provider().begin(to);
            String sealed = fields.seal(PLACE, begun.step().text());
            return new Away(begun.address().toString(), sealed);
        } catch (SignOnException e) {
            LOG.warn("Sign-in by the identity provider does not work: {}", e.getMessage());
            return null;
        }
    }

    /** The step that a browser kept, or null. */
    @Nullable OidcStep step(@Nullable String sealed) {
        try {
            return sealed == null ? null : OidcStep.parse(fields.open(PLACE, sealed));
        } catch (BrokenSealException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The name of whoever came back; null when the provider’s word is not to be taken. */
    @Nullable String finish(OidcStep step, String state, String code, @Nullable String issuer) {
        try {
            return provider().finish(step, state, code, issuer);
        } catch (SignOnException e) {
            LOG.warn("A sign-in by the identity provider was refused: {}", e.getMessage());
            return null;
        }
    }

    /** The name in the directory that this name and password open, or null. */
    @Nullable String inDirectory(String name, String password) {
        LdapSettings settings = LdapSettings.of(environment);
        try {
            return settings.isOn() ? new LdapDirectory(settings).nameOf(name, password) : null;
        } catch (SignOnException e) {
            LOG.warn("The directory could not be asked: {}", e.getMessage());
            return null;
        }
    }

    private OidcProvider provider() throws SignOnException {
        OidcSettings settings = OidcSettings.of(environment);
        if (!settings.isOn()) {
            throw new SignOnException("GUATU_OIDC_ISSUER is not set");
        }
        Known now = known;
        if (now == null || !now.settings().equals(settings)) {
            now = new Known(settings, new OidcProvider(settings, clock));
            known = now;
        }
        return now.provider();
    }
}
