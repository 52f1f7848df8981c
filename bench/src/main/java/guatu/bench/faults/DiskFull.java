package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The disk of data and write-ahead log runs full, and is given room again (磁盘写满). */
final class DiskFull implements AutoCloseable {

    private static final Duration FULL = Duration.ofSeconds(10);
    private static final int CHUNK = 1 << 20;

    private final Path app;
    private final Path mount;
    private boolean mounted;

    DiskFull(Path app, Path folder) {
        this.app = app;
        this.mount = folder.resolve("small-disk");
    }

    /** A small disk of memory needs the right to mount one; without it the scenario is named. */
    boolean isPossible() {
        boolean isRoot = System.getProperty("user.name").equals("root");
        if (!isRoot) {
            System.out.println("disk-full: 需要 root 挂载小磁盘，跳过 / needs root to mount, left out");
        }
        return isRoot;
    }

    Product product() throws IOException, InterruptedException {
        Files.createDirectories(mount);
        command("mount", "-t", "tmpfs", "-o", "size=600m,mode=700", "tmpfs", mount.toString());
        mounted = true;
        return new Product(app, mount.resolve("data"), Map.of());
    }

    Scenario scenario() {
        return new Scenario(
                "disk-full",
                "the disk of data and log is full for 10 s",
                2,
                (product, load) -> {
                    Path ballast = mount.resolve("ballast");
                    fill(ballast);
                    Product.pause(FULL);
                    Files.delete(ballast);
                });
    }

    private static void fill(Path ballast) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            if (!Files.exists(ballast)) {
                throw full;
            }
        }
    }

    private static void command(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (mounted) {
                command("umount", mount.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
