package guatu.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that report without pause and keep a book of what they were told (持续填报). Each report has
 * a key of its own: client and counter.
 */
final class Load implements AutoCloseable {

    private static final Duration AFTER_A_FAULT = Duration.ofMillis(100);

    private final Client client;
    private final String milestone;
    private final String name;
    private final Map<String, Fate> book = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();
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
                String key = name + "/" + counter.incrementAndGet();
                // Until the answer is there nothing is known.
                book.put(key, Fate.UNKNOWN);
                Fate fate = client.report(milestone, key);
                book.put(key, fate);
                if (fate == Fate.UNKNOWN) {
                    Product.pause(AFTER_A_FAULT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        for (Map.Entry<String, Fate> entry : book.entrySet()) {
            for (int i = 0; i < 20 && entry.getValue() == Fate.UNKNOWN; i++) {
                entry.setValue(client.report(milestone, entry.getKey()));
            }
        }
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
