package guatu.server.access.personal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals and opens single cells of personal data (个人信息字段): identity numbers, phones, bank accounts
 * (个人信息保护法第五十一条: 采取相应的加密、去标识化等安全技术措施).
 *
 * <p>A sealed cell reads {@code key.nonce+text}. It opens only at the place it was sealed for, so
 * that nobody can swap two cells.
 */
@Component
public final class PersonalFields {

    private static final int INDEX_BYTES = 16;

    private final FieldKeys keys;

    PersonalFields(FieldKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a text with the newest key.
     *
     * @param place schema, table, column and row, such as {@code access.contact.phone/zhang}
     */
    public String seal(String place, String plain) {
        DataKey key = keys.current();
        byte[] nonce = MasterKey.random(FieldCipher.NONCE_BYTES);
        try {
            byte[] sealed = key.cipher().run(true, key.key(), nonce, bytes(place), bytes(plain));
            byte[] cell = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, cell, nonce.length, sealed.length);
            return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(cell);
        } catch (BrokenSealException e) {
            throw new IllegalStateException("Sealing does not fail.", e);
        }
    }

    /**
     * Opens a cell.
     *
     * @throws BrokenSealException when it was changed, moved, or its key is gone
     */
    public String open(String place, String sealed) throws BrokenSealException {
        DataKey key = keys.find(keyOf(sealed));
        if (key == null) {
            throw new BrokenSealException("The key of a sealed cell is gone.");
        }
        try {
            byte[] cell = Base64.getUrlDecoder().decode(sealed.substring(sealed.indexOf('.') + 1));
            byte[] nonce = Arrays.copyOf(cell, FieldCipher.NONCE_BYTES);
            byte[] text = Arrays.copyOfRange(cell, FieldCipher.NONCE_BYTES, cell.length);
            return new String(
                    key.cipher().run(false, key.key(), nonce, bytes(place), text),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BrokenSealException(e);
        }
    }

    /** Whether the cell was sealed with an older key than the newest. */
    public boolean isOld(String sealed) throws BrokenSealException {
        return keyOf(sealed) != keys.current().id();
    }

    /**
     * Finds an exact value without opening any cell (盲索引): equal values of one column have equal
     * indexes, and an index tells nothing without its key.
     *
     * @param column schema, table and column
     */
    public byte[] index(String column, String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.indexKey(), "HmacSHA256"));
            mac.update(bytes(column));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(bytes(plain)), INDEX_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
        }
    }

    private static int keyOf(String sealed) throws BrokenSealException {
        try {
            return Integer.parseInt(sealed.substring(0, Math.max(sealed.indexOf('.'), 0)));
        } catch (NumberFormatException e) {
            throw new BrokenSealException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
