package guatu.bench.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A small TCP proxy between application and database (断网代理). It can reset a connection just after a
 * COMMIT went through, so that the answer never comes back; swallow everything, as a cut cable
 * does; and cut all connections.
 */
final class CuttingProxy implements AutoCloseable {

    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 8192;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int cutEvery;
    private volatile boolean swallowing;
    private volatile int delayMillis;

    CuttingProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Resets the connection of every so-many-th commit, after it was passed on; 0 for none. */
    void cutEvery(int commit) {
        cutEvery = commit;
    }

    /** Lets nothing through either way, without closing anything: a half-open line. */
    void swallow(boolean everything) {
        swallowing = everything;
    }

    /** Every packet takes so long, each way. */
    void slow(int millis) {
        delayMillis = millis;
    }

    /** Resets all connections there are. */
    void cutAll() {
        open.forEach(CuttingProxy::reset);
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
            } catch (IOException e) {
                // The next connection may succeed; a closed door ends the loop.
                Thread.onSpinWait();
            }
        }
    }

    private void pump(Socket from, Socket to, boolean towardsDatabase) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                LockSupport.parkNanos(delayMillis * 1_000_000L);
                if (!swallowing) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
                if (towardsDatabase && holdsCommit(buffer, read) && isTurn()) {
                    cuts.incrementAndGet();
                    reset(from);
                }
            }
        } catch (IOException e) {
            // One side is gone; closing tells the other.
            reset(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean isTurn() {
        int every = cutEvery;
        return every > 0 && commits.incrementAndGet() % every == 0;
    }

    private static boolean holdsCommit(byte[] buffer, int length) {
        for (int i = 0; i + COMMIT.length <= length; i++) {
            int same = 0;
            while (same < COMMIT.length && buffer[i + same] == COMMIT[same]) {
                same++;
            }
            if (same == COMMIT.length) {
                return true;
            }
        }
        return false;
    }

    /** Closes with RST instead of FIN. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already.
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }
}
