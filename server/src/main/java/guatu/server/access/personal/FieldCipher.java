package guatu.server.access.personal;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The ciphers a cell may be sealed with (字段加密算法), both authenticated by GCM. */
public enum FieldCipher {
    /** AES with 256 bits (NIST SP 800-38D). */
    AES(32) {
        @Override
        byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] place, byte[] text)
                throws BrokenSealException {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(
                        seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                        new SecretKeySpec(key, "AES"),
                        new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(place);
                return cipher.doFinal(text);
            } catch (GeneralSecurityException e) {
                throw new BrokenSealException(e);
            }
        }
    },
    /** 商密 SM4 with 128 bits (GB/T 32907-2016, mode by GB/T 36624). */
    SM4(16) {
        @Override
        byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] place, byte[] text)
                throws BrokenSealException {
            try {
                var cipher = GCMBlockCipher.newInstance(new SM4Engine());
                cipher.init(
                        seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place));
                byte[] result = new byte[cipher.getOutputSize(text.length)];
                int done = cipher.processBytes(text, 0, text.length, result, 0);
                cipher.doFinal(result, done);
                return result;
            } catch (InvalidCipherTextException | IllegalArgumentException e) {
                throw new BrokenSealException(e);
            }
        }
    };

    static final int NONCE_BYTES = 12;
    static final int TAG_BITS = 128;

    private final int keyBytes;

    FieldCipher(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    /** The length of its keys in bytes. */
    public int keyBytes() {
        return keyBytes;
    }

    /**
     * Seals or opens.
     *
     * @param place authenticated with the text but not kept: the same bytes must be given to open
     */
    abstract byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] place, byte[] text)
            throws BrokenSealException;
}
