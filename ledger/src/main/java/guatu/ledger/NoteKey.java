package guatu.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The public key that signed notes are checked with (核验公钥), after C2SP's signed-note: printed as
 * {@code name+hash+base64}, Ed25519.
 *
 * @param name of the signer, without blanks and plus signs
 * @param key the 32 bytes of the Ed25519 key, in base64
 */
public record NoteKey(String name, String key) {

    private static final byte ED25519 = 1;
    private static final int RAW = 32;
    private static final int ID = 4;
    private static final String DASH = "\u2014 ";

    /** What X.509 writes before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = {
        0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    /** The key out of its X.509 form, as Java and most tools write it. */
    public static NoteKey ofX509(String name, byte[] encoded) {
        return of(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /** The key as it is printed, or null when the text is none. */
    public static @Nullable NoteKey read(String printed) {
        String[] parts = printed.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            return null;
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != RAW + 1 || typed[0] != ED25519) {
                return null;
            }
            NoteKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
            return key.printed().equals(printed.strip()) ? key : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The key as it is printed. */
    public String printed() {
        StringBuilder hex = new StringBuilder();
        for (byte b : id()) {
            hex.append(Character.forDigit((b >> 4) & 15, 16))
                    .append(Character.forDigit(b & 15, 16));
        }
        return name + "+" + hex + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** The text with its signature, as a signed note. */
    public String note(String text, byte[] signature) {
        return text + "\n" + signatureLine(signature) + "\n";
    }

    /** The line of a signed note that holds the signature. */
    public String signatureLine(byte[] signature) {
        byte[] id = id();
        byte[] line = Arrays.copyOf(id, ID + signature.length);
        System.arraycopy(signature, 0, line, ID, signature.length);
        return DASH + name + " " + Base64.getEncoder().encodeToString(line);
    }

    /** The text of a signed note if this key signed it, else null. */
    public @Nullable String textOf(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return null;
        }
        String text = note.substring(0, end + 1);
        for (String line : note.substring(end + 2).split("\n")) {
            if (signed(text, line)) {
                return text;
            }
        }
        return null;
    }

    /** Whether the line is this key's signature under the text. */
    public boolean signed(String text, String line) {
        String start = DASH + name + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(line.substring(start.length()).strip());
            if (bytes.length < ID || !Arrays.equals(id(), Arrays.copyOf(bytes, ID))) {
                return false;
            }
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(Utf8.bytes(text));
            return check.verify(Arrays.copyOfRange(bytes, ID, bytes.length));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The signature of a private key in PKCS #8 form under a text. */
    public static byte[] sign(String text, byte[] pkcs8) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(Utf8.bytes(text));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign.", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] raw = raw();
        byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] id() {
        MessageDigest digest = Hashes.sha256();
        digest.update(Utf8.bytes(name + "\n"));
        digest.update(typed());
        return Arrays.copyOf(digest.digest(), ID);
    }

    private byte[] typed() {
        byte[] raw = raw();
        byte[] typed = new byte[raw.length + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return typed;
    }

    private byte[] raw() {
        return Base64.getDecoder().decode(key);
    }

    private static NoteKey of(String name, byte[] raw) {
        return new NoteKey(name, Base64.getEncoder().encodeToString(raw));
    }
}
