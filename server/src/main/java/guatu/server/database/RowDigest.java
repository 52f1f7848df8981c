package guatu.server.database;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Counts and digests the rows that pass through (逐行摘要). The digest is the sum of the SHA-256 of all
 * rows, so that it does not depend on their order.
 */
final class RowDigest extends OutputStream {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private final OutputStream to;
    private final MessageDigest row;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    RowDigest(OutputStream to) {
        this.to = to;
        try {
            this.row = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        to.write(bytes, offset, length);
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                row.update(bytes, from, i - from);
                sum = sum.add(new BigInteger(1, row.digest())).mod(MODULUS);
                rows++;
                from = i + 1;
            }
        }
        row.update(bytes, from, offset + length - from);
    }

    /** The digest in hexadecimal. */
    @Override
    public String toString() {
        return sum.toString(16);
    }
}
