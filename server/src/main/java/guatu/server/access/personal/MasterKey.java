package guatu.server.access.personal;

import guatu.server.database.DataFolder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps all data keys (主密钥): given by {@code GUATU_MASTER_KEY} as 64 hexadecimal
 * digits, or kept in the data folder in a file that only its owner can read. It is never in the
 * database, so that a copy of the database alone opens nothing.
 */
@Component
final class MasterKey {

    private static final String FILE = "master.key";
    private static final int BYTES = 32;

    private final byte[] key;

    MasterKey(DataFolder folder, @Value("${guatu.personal.master-key:}") String given) {
        String known = given.isBlank() ? folder.readSecret(FILE) : given.strip();
        if (known == null) {
            known = HexFormat.of().formatHex(random(BYTES));
            folder.writeSecret(FILE, known);
        }
        key = HexFormat.of().parseHex(known);
        if (key.length != BYTES) {
            throw new IllegalStateException("The master key has 64 hexadecimal digits.");
        }
    }

    byte[] wrap(int id, FieldCipher cipher, byte[] dataKey) {
        byte[] nonce = random(FieldCipher.NONCE_BYTES);
        try {
            byte[] sealed = FieldCipher.AES.run(true, key, nonce, place(id, cipher), dataKey);
            byte[] wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
            return wrapped;
        } catch (BrokenSealException e) {
            throw new IllegalStateException("Sealing does not fail.", e);
        }
    }

    byte[] unwrap(int id, FieldCipher cipher, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, FieldCipher.NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(wrapped, FieldCipher.NONCE_BYTES, wrapped.length);
        try {
            return FieldCipher.AES.run(false, key, nonce, place(id, cipher), sealed);
        } catch (BrokenSealException e) {
            throw new IllegalStateException(
                    "Data key " + id + " was wrapped by another master key than ours.", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static byte[] place(int id, FieldCipher cipher) {
        return ("access.data_key/" + id + "/" + cipher).getBytes(StandardCharsets.UTF_8);
    }
}
