package guatu.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The disk of the data, or of the write-ahead log alone, runs full and is given room (磁盘写满). */
final class DiskGround extends Ground {

    static final String DATA = "disk-full";
    static final String WAL = "wal-full";

    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration NOTICED = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final int PORT_LINE = 3;
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final Path mount;

    private DiskGround(String name, Path mount, Product product) {
        this.name = name;
        this.mount = mount;
        super(product);
    }

    static DiskGround ofData(Trial trial) throws IOException, InterruptedException {
        Path mount = mount(trial.folder().resolve(DATA), "700m");
        return new DiskGround(
                DATA, mount, new Product(trial.app(), mount.resolve("data"), Launch.PLAIN));
    }

    /** The first start makes the database; then its log moves to a disk of its own. */
    static DiskGround ofWal(Trial trial) throws IOException, InterruptedException {
        Product product = trial.product("wal-data", Launch.PLAIN);
        product.start();
        product.stop();
        Path mount = mount(trial.folder().resolve(WAL), "200m");
        Path log = product.data().resolve("postgres").resolve("pg_wal");
        Trial.command("mv", log.toString(), mount.resolve("pg_wal").toString());
        Files.createSymbolicLink(log, mount.resolve("pg_wal"));
        return new DiskGround(WAL, mount, product);
    }

    private static Path mount(Path at, String size) throws IOException, InterruptedException {
        if (!Trial.isRoot()) {
            throw new IOException("mounting a small disk needs root");
        }
        Files.createDirectories(at);
        String options = "size=" + size + ",mode=700";
        Trial.command("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString());
        return at;
    }

    @Override
    List<Scenario> scenarios() {
        String what = name.equals(DATA) ? "of data and log" : "of the write-ahead log alone";
        return List.of(
                new Scenario(
                        name,
                        "the disk " + what + " is full for 15 s",
                        2,
                        (product, load) -> {
                            Path ballast = mount.resolve("ballast");
                            fill(ballast);
                            try {
                                awaitFailure(load, ballast);
                                keepFull(ballast);
                            } finally {
                                Files.delete(ballast);
                            }
                        }));
    }

    /** What PostgreSQL gives back while it cleans up is taken as well. */
    private static void keepFull(Path ballast) throws IOException, InterruptedException {
        long end = System.nanoTime() + FULL.toNanos();
        while (System.nanoTime() < end) {
            Product.pause(GLANCE);
            fill(ballast);
        }
    }

    /** Room that was set aside before is used up first; a disk that nobody misses is no fault. */
    private void awaitFailure(Load load, Path ballast) throws IOException, InterruptedException {
        long before = load.faults();
        long end = System.nanoTime() + NOTICED.toNanos();
        while (load.faults() == before) {
            if (System.nanoTime() > end) {
                throw new IOException("the disk is full and nobody misses it");
            }
            useSegment();
            fill(ballast);
            Product.pause(GLANCE);
        }
    }

    /** Makes PostgreSQL begin another file of its log. */
    private void useSegment() throws IOException {
        Path data = product().data();
        Path running = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(running)) {
            return;
        }
        String port = Files.readAllLines(running).get(PORT_LINE).strip();
        String password = Files.readString(data.resolve("postgres.password")).strip();
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?socketTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_switch_wal()");
        } catch (SQLException refused) {
            // That is what the full disk is for.
            Thread.onSpinWait();
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (var out =
                Files.newOutputStream(
                        ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            if (!Files.exists(ballast)) {
                throw full;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Trial.command("umount", "-l", mount.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
