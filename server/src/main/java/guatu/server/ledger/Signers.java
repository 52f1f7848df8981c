package guatu.server.ledger;

import guatu.server.access.AccountErased;
import guatu.server.database.AfterCommit;
import guatu.server.database.Heard;
import guatu.server.database.Notices;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts keyed commitments in place of personal data in leaves (个人信息承诺值): HMAC-SHA256 under a secret
 * of the account. Destroying the secret answers a lawful erasure (个人信息保护法第四十七条) and leaves the tree
 * as it is sealed.
 */
@Component
public final class Signers {

    private static final int SECRET_LENGTH = 32;
    private static final String HMAC = "HmacSHA256";

    private static final String FIND =
            "select secret from ledger.person where login = :login and secret is not null";

    private static final String INSERT =
            """
            insert into ledger.person (login, secret) values (:login, :secret)
            on conflict do nothing
            """;

    private static final String DESTROY =
            """
            insert into ledger.person (login, secret) values (:login, null)
            on conflict (login) do update set secret = null
            """;

    private static final String TOPIC = "signers";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final TransactionTemplate alone;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Signers(JdbcClient jdbc, Notices notices, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The commitment of a text that an account is known by or has written; an account without a
     * secret gets one.
     */
    public String commitment(String login, String text) {
        return hmac(known.computeIfAbsent(login, this::secret), text);
    }

    /** The commitment as it was made; null when the account’s secret is destroyed. */
    public @Nullable String earlier(String login, String text) {
        byte[] secret = known.get(login);
        secret = secret == null ? find(login) : secret;
        return secret == null ? null : hmac(secret, text);
    }

    /**
     * Destroys the secret of an account that is closed: what it signed can no longer be told to be
     * its own, and nothing can be signed by it any more.
     */
    public void forget(String login) {
        jdbc.sql(DESTROY).param("login", login).update();
        notices.send(TOPIC);
        known.remove(login);
        AfterCommit.run(() -> known.remove(login));
    }

    @EventListener
    void on(AccountErased erased) {
        forget(erased.login());
    }

    /** Another server destroyed a secret: this one keeps none in memory. */
    @EventListener
    void on(Heard heard) {
        if (heard.topic().equals(TOPIC)) {
            known.clear();
        }
    }

    private byte[] secret(String login) {
        byte[] kept = find(login);
        if (kept != null) {
            return kept;
        }
        byte[] fresh = new byte[SECRET_LENGTH];
        random.nextBytes(fresh);
        alone.executeWithoutResult(
                status -> jdbc.sql(INSERT).param("login", login).param("secret", fresh).update());
        byte[] stored = find(login);
        if (stored == null) {
            throw new IllegalStateException(login + " was erased and signs no more.");
        }
        return stored;
    }

    private byte @Nullable [] find(String login) {
        return jdbc.sql(FIND).param("login", login).query(byte[].class).optional().orElse(null);
    }

    private static String hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }
}
