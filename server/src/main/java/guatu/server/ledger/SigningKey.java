package guatu.server.ledger;

import guatu.ledger.NoteKey;
import guatu.server.database.DataFolder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The key that this server signs roots with (封存私钥): Ed25519, made at the first start, kept in the
 * data folder where only its owner reads it, and never in the database that it vouches for.
 */
@Component
final class SigningKey {

    /** The name of every Guatu ledger's signer; keys are told apart by their hash. */
    static final String ORIGIN = "guatu/ledger";

    private static final String PRIVATE_FILE = "ledger.key";
    private static final String PUBLIC_FILE = "ledger.key.public";

    private final byte[] pkcs8;
    private final NoteKey key;

    SigningKey(DataFolder folder) {
        String secret = folder.readSecret(PRIVATE_FILE);
        String printed = folder.readSecret(PUBLIC_FILE);
        NoteKey known = printed == null ? null : NoteKey.read(printed);
        if (secret != null && known != null) {
            this.pkcs8 = Base64.getDecoder().decode(secret);
            this.key = known;
        } else {
            KeyPair pair = pair();
            this.pkcs8 = pair.getPrivate().getEncoded();
            this.key = NoteKey.ofX509(ORIGIN, pair.getPublic().getEncoded());
            folder.writeSecret(PRIVATE_FILE, Base64.getEncoder().encodeToString(pkcs8));
            folder.writeSecret(PUBLIC_FILE, key.printed());
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has Ed25519.", e);
        }
    }

    /** The public key that checks its signatures. */
    NoteKey key() {
        return key;
    }

    /** The line of a signed note over the text. */
    String signatureLine(String text) {
        return key.signatureLine(NoteKey.sign(text, pkcs8));
    }
}
