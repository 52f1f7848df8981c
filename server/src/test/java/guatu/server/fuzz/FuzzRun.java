package guatu.server.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries one parser on its corpus and on mutations of it, in a Java of its own with 256 MB: no file
 * may take longer than ten seconds, and none may end in anything but an answer or a refusal. What
 * does is written beside, and the exit code is 1.
 */
final class FuzzRun {

    private static final int SECONDS = 10;

    private final FuzzTarget target;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    private FuzzRun(FuzzTarget target) {
        this.target = target;
    }

    /** Arguments: the target, mutations of each file, the seed of their damage. */
    public static void main(String[] arguments) throws Exception {
        FuzzRun run = new FuzzRun(FuzzTarget.valueOf(arguments[0]));
        long tried = run.all(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println(tried + " files");
        System.exit(tried < 0 ? 1 : 0);
    }

    private long all(int mutations, long seed) throws IOException, InterruptedException {
        long tried = 0;
        for (Map.Entry<String, byte[]> file : Corpus.of(target).entrySet()) {
            for (int i = 0; i <= mutations; i++) {
                byte[] input =
                        i == 0
                                ? file.getValue()
                                : new Mutation(seed + 31L * i + file.getKey().hashCode())
                                        .of(file.getValue());
                tried++;
                if (!holds(file.getKey() + " #" + i, input)) {
                    return -1;
                }
            }
        }
        return tried;
    }

    private boolean holds(String name, byte[] input) throws IOException, InterruptedException {
        try {
            reader.submit(
                            () -> {
                                target.read(input);
                                return true;
                            })
                    .get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            System.out.println(target + " hangs on " + name + ", kept in " + keep(input));
        } catch (ExecutionException e) {
            System.out.println(target + " breaks on " + name + ", kept in " + keep(input));
            e.getCause().printStackTrace(System.out);
        }
        return false;
    }

    private static Path keep(byte[] input) throws IOException {
        Path file = Files.createTempFile("guatu-fuzz-", ".bin");
        return Files.write(file, input);
    }
}
