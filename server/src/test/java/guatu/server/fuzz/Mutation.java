package guatu.server.fuzz;

import java.util.Arrays;
import java.util.Random;

/**
 * Damages a file as bad disks, bad programs and bad people do (变异); the same seed, the same damage.
 */
final class Mutation {

    private static final int MOST_STEPS = 6;
    private static final int LONGEST_PIECE = 64;
    private static final byte[] ODD = {0, 1, 0x7f, -1, -128, '<', '>', '&', '"', '%', '{', '['};

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(byte[] file) {
        byte[] damaged = file.clone();
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps && damaged.length > 0; i++) {
            damaged = step(damaged);
        }
        return damaged;
    }

    private byte[] step(byte[] file) {
        int at = random.nextInt(file.length);
        int length = Math.min(1 + random.nextInt(LONGEST_PIECE), file.length - at);
        return switch (random.nextInt(6)) {
            case 0 -> {
                file[at] ^= (byte) (1 << random.nextInt(8));
                yield file;
            }
            case 1 -> {
                file[at] = ODD[random.nextInt(ODD.length)];
                yield file;
            }
            case 2 -> {
                Arrays.fill(file, at, Math.min(at + 4, file.length), (byte) -random.nextInt(2));
                yield file;
            }
            case 3 -> Arrays.copyOf(file, at);
            case 4 -> without(file, at, length);
            default -> twice(file, at, length);
        };
    }

    private static byte[] without(byte[] file, int at, int length) {
        byte[] left = Arrays.copyOf(file, file.length - length);
        System.arraycopy(file, at + length, left, at, file.length - at - length);
        return left;
    }

    private static byte[] twice(byte[] file, int at, int length) {
        byte[] longer = Arrays.copyOf(file, file.length + length);
        System.arraycopy(file, at, longer, at + length, file.length - at);
        return longer;
    }
}
