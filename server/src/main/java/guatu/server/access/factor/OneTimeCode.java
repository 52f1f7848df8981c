package guatu.server.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time (动态口令, RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, as every
 * authenticator app makes them.
 */
public final class OneTimeCode {

    /** Length of a step in seconds. */
    public static final int STEP_SECONDS = 30;

    /** Length of a secret in bytes, as RFC 4226 recommends. */
    public static final int SECRET_BYTES = 20;

    /** No step: the code fits none. */
    public static final long NONE = -1;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private OneTimeCode() {}

    /** The step that an instant lies in. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    public static String at(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int code = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(code % MODULUS);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-1.", e);
        }
    }

    /**
     * The step that the typed code belongs to: of the one before, now, or the next, for clocks that
     * differ; only steps after the one used last, so that no code serves twice (RFC 6238, 5.2).
     *
     * @return the step, or {@link #NONE}
     */
    public static long matching(byte[] secret, String typed, Instant now, long usedLast) {
        String digits = typed.replaceAll("\\s", "");
        long found = NONE;
        if (digits.length() != DIGITS) {
            return NONE;
        }
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            boolean same =
                    MessageDigest.isEqual(at(secret, step).getBytes(UTF_8), digits.getBytes(UTF_8));
            if (same && step > usedLast) {
                found = step;
            }
        }
        return found;
    }
}
