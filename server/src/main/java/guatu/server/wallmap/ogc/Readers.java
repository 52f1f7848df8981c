package guatu.server.wallmap.ogc;

import guatu.server.access.Account;
import guatu.server.access.CurrentAccount;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds out who reads (读者识别): a login of this browser, an access key as HTTP Basic password or
 * Bearer token, or, where the installation opens its data, anybody.
 */
@Component
final class Readers {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final CurrentAccount current;
    private final AccessKeys keys;
    private final boolean open;

    Readers(
            CurrentAccount current,
            AccessKeys keys,
            @Value("${guatu.ogc.open:false}") boolean open) {
        this.current = current;
        this.keys = keys;
        this.open = open;
    }

    /** Who reads; null when nobody may without saying who it is. */
    @Nullable Reader of(@Nullable String authorization) {
        String key = key(authorization);
        Account loggedIn = current.find();
        Account account = loggedIn != null || key == null ? loggedIn : keys.find(key);
        boolean isInside = account != null && isInside(account);
        if (isInside) {
            return new Reader(account);
        }
        return open && key == null ? new Reader(null) : null;
    }

    /** Whoever only delivers from outside the house has no business with its map. */
    private static boolean isInside(Account account) {
        return !account.mustChangePassword()
                && account.roles().stream().anyMatch(role -> !role.name().equals("OUTSIDE"));
    }

    private static @Nullable String key(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip();
        }
        if (!authorization.startsWith(BASIC)) {
            return "";
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
