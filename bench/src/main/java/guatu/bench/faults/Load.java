package guatu.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that write without pause and keep a book of what they were told (持续填报): reports, and
 * every fourth a change that only its idempotency key guards. Each has a key of its own with a
 * counter.
 */
final class Load implements AutoCloseable {

    private static final Duration AFTER_A_FAULT = Duration.ofMillis(500);
    private static final int SETTLING = 8;
    private static final int TRIES = 20;

    /** What stands between the scenario and the number in a key. */
    static final String REPORT = "/r/";

    static final String CHANGE = "/c/";

    private final Client client;
    private final String milestone;
    private final String name;
    private final Map<String, Fate> book = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicLong faults = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    Load(Client client, String milestone, String name, int clients) {
        this.client = client;
        this.milestone = milestone;
        this.name = name;
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofVirtual().name("client-" + i).start(this::report));
        }
    }

    private void report() {
        try {
            while (running) {
                int count = counter.incrementAndGet();
                String key = name + (count % 4 == 0 ? CHANGE : REPORT) + count;
                // Until the answer is there nothing is known.
                book.put(key, Fate.UNKNOWN);
                Fate fate = write(key);
                book.put(key, fate);
                if (fate == Fate.UNKNOWN) {
                    faults.incrementAndGet();
                    Product.pause(AFTER_A_FAULT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Fate write(String key) throws InterruptedException {
        return key.startsWith(name + CHANGE)
                ? client.makeMapKey(key)
                : client.report(milestone, key);
    }

    Client client() {
        return client;
    }

    /** Waits until so many more reports were acknowledged; false when it takes too long. */
    boolean flows(int more, Duration patience) throws InterruptedException {
        long wanted = count(Fate.ACKNOWLEDGED) + more;
        long end = System.nanoTime() + patience.toNanos();
        while (count(Fate.ACKNOWLEDGED) < wanted) {
            if (System.nanoTime() > end) {
                return false;
            }
            Product.pause(Duration.ofMillis(50));
        }
        return true;
    }

    /** Sends everything unknown again under its key, as a careful client does. */
    void settle() throws InterruptedException {
        Queue<Map.Entry<String, Fate>> unknown = new ConcurrentLinkedQueue<>();
        book.entrySet().stream()
                .filter(entry -> entry.getValue() == Fate.UNKNOWN)
                .forEach(unknown::add);
        List<Thread> settling = new ArrayList<>();
        for (int i = 0; i < SETTLING; i++) {
            settling.add(Thread.ofVirtual().start(() -> settle(unknown)));
        }
        for (Thread thread : settling) {
            thread.join();
        }
    }

    private void settle(Queue<Map.Entry<String, Fate>> unknown) {
        try {
            for (var entry = unknown.poll(); entry != null; entry = unknown.poll()) {
                settle(entry);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Map.Entry<String, Fate> entry) throws InterruptedException {
        Fate fate = Fate.UNKNOWN;
        for (int i = 0; i < TRIES && fate == Fate.UNKNOWN; i++) {
            fate = write(entry.getKey());
        }
        book.put(entry.getKey(), fate);
    }

    /** How often a client was not told what became of its request. */
    long faults() {
        return faults.get();
    }

    long count(Fate fate) {
        return book.values().stream().filter(fate::equals).count();
    }

    Map<String, Fate> book() {
        return Map.copyOf(book);
    }

    @Override
    public void close() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
