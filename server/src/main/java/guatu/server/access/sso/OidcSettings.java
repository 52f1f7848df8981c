package guatu.server.access.sso;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/**
 * How the OpenID Connect provider of the house is asked (统一身份认证设置), by {@code GUATU_OIDC_*}.
 *
 * @param issuer its address, exactly as it names itself
 * @param client our name there
 * @param secret of that client; empty for a public one
 * @param claim the claim of the ID token that names somebody: one that its owner cannot change
 * @param title what the button is called
 * @param hosts further hosts at which its endpoints may be; its own always may
 * @param authorities file of PEM certificates, or empty
 * @param address where browsers find this server, without a path: {@code https://guatu.example.cn}
 */
public record OidcSettings(
        String issuer,
        String client,
        String secret,
        String claim,
        String title,
        Set<String> hosts,
        String authorities,
        String address) {

    /** Where the provider sends browsers back to. */
    public static final String CALLBACK = "/api/login/oidc/callback";

    public OidcSettings {
        hosts = Set.copyOf(hosts);
    }

    /** The settings of the installation. */
    public static OidcSettings of(Environment environment) {
        return new OidcSettings(
                text(environment, "guatu.oidc.issuer"),
                text(environment, "guatu.oidc.client"),
                text(environment, "guatu.oidc.secret"),
                text(environment, "guatu.oidc.claim"),
                text(environment, "guatu.oidc.title"),
                Arrays.stream(text(environment, "guatu.oidc.hosts").split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toSet()),
                text(environment, "guatu.authorities"),
                text(environment, "guatu.address").replaceAll("/+$", ""));
    }

    /** Off unless an issuer is named. */
    public boolean isOn() {
        return !issuer.isEmpty();
    }

    String callback() {
        return address + CALLBACK;
    }

    static String text(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "OidcSettings " + issuer + " " + client;
    }
}
