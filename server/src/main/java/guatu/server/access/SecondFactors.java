package guatu.server.access;

import guatu.server.access.factor.Base32;
import guatu.server.access.factor.OneTimeCode;
import guatu.server.access.personal.BrokenSealException;
import guatu.server.access.personal.PersonalFields;
import guatu.server.access.personal.SealedColumn;
import guatu.server.database.RowScope;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes as second factor (动态口令), with recovery codes for a lost phone. Secrets are sealed
 * in the database; recovery codes are kept as hashes.
 */
@Component
final class SecondFactors implements SealedColumn {

    static final int RECOVERY_CODES = 10;

    /** 120 bits: from 112 on a plain hash keeps them (OWASP ASVS 5.0, 6.5.2). */
    private static final int RECOVERY_BYTES = 15;

    private static final String PLACE = "access.totp.secret/";
    private static final String ISSUER = "Guatu";

    private final TotpRows rows;
    private final PasskeyRows passkeys;
    private final PersonalFields fields;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            TotpRows rows,
            PasskeyRows passkeys,
            PersonalFields fields,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.fields = fields;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The kinds of second factor. */
    enum Kind {
        TOTP,
        PASSKEY
    }

    /** What the account has set up. */
    List<Kind> kinds(String login) {
        List<Kind> kinds = new ArrayList<>();
        TotpRows.Totp totp = rows.find(login);
        if (totp != null && totp.confirmed()) {
            kinds.add(Kind.TOTP);
        }
        if (!passkeys.of(login).isEmpty()) {
            kinds.add(Kind.PASSKEY);
        }
        return kinds;
    }

    /**
     * What an authenticator app needs; nothing counts until a first code was shown.
     *
     * @param secret in base 32
     * @param uri the same for a QR code
     */
    record SetUp(String secret, String uri) {

        /** Never prints the secret. */
        @Override
        public String toString() {
            return "SetUp";
        }
    }

    Outcome<SetUp> begin(Account account) {
        byte[] secret = new byte[OneTimeCode.SECRET_BYTES];
        random.nextBytes(secret);
        String letters = Base32.encode(secret);
        if (!rows.begin(account.login(), fields.seal(PLACE + account.login(), letters))) {
            return Outcome.refused(Problem.of("access.factor.none"));
        }
        String uri =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&period=%d"
                        .formatted(
                                ISSUER,
                                URLEncoder.encode(account.login(), StandardCharsets.UTF_8),
                                letters,
                                ISSUER,
                                OneTimeCode.STEP_SECONDS);
        return Outcome.done(new SetUp(letters, uri));
    }

    /** Puts the codes in force by a first one; gives the recovery codes, told once. */
    Outcome<List<String>> confirm(Account account, String code) {
        return transaction.execute(_ -> {
            if (!check(account.login(), code)) {
                return Outcome.refused(Problem.at("access.factor.wrong", "code", null));
            }
            audit.record(account, AuditAction.FACTOR_CHANGED, account.login(), "TOTP");
            return Outcome.done(newRecoveryCodes(account.login()));
        });
    }

    List<String> newRecoveryCodes(String login) {
        rows.removeRecovery(login);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Base32.encode(randomBytes()).toLowerCase(Locale.ROOT);
            codes.add(String.join("-", code.split("(?<=\\G.{8})")));
            rows.addRecovery(login, SecretText.hash(code));
        }
        return codes;
    }

    int recoveryLeft(String login) {
        return rows.recoveryLeft(login);
    }

    /** Whether it is the code of now, not used before. */
    boolean check(String login, String code) {
        TotpRows.Totp totp = rows.find(login);
        if (totp == null) {
            return false;
        }
        try {
            byte[] secret = Base32.decode(fields.open(PLACE + login, totp.secret()));
            long step = OneTimeCode.matching(secret, code, clock.instant(), totp.lastStep());
            return step != OneTimeCode.NONE && rows.use(login, step, clock.instant());
        } catch (BrokenSealException e) {
            throw new IllegalStateException("The codes of " + login + " cannot be read.", e);
        }
    }

    /** Whether it is one of the recovery codes left; it is used up. */
    boolean recover(String login, String code) {
        String letters = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return rows.useRecovery(login, SecretText.hash(letters), clock.instant());
    }

    /** Takes all second factors of an account away, for somebody who lost them. */
    void removeAll(String login, Account by) {
        transaction.executeWithoutResult(_ -> {
            rows.remove(login);
            rows.removeRecovery(login);
            passkeys.removeAll(login);
            audit.record(by, AuditAction.FACTOR_CHANGED, login, "removed");
        });
    }

    @Override
    public int sealAnew() throws BrokenSealException {
        int cells = 0;
        for (TotpRows.Sealed sealed : RowScope.asServer(rows::all)) {
            if (fields.isOld(sealed.secret())) {
                String place = PLACE + sealed.login();
                String anew = fields.seal(place, fields.open(place, sealed.secret()));
                cells += RowScope.asServer(() -> rows.reseal(sealed, anew)) ? 1 : 0;
            }
        }
        return cells;
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
