package guatu.bench.load;

import guatu.bench.faults.Client;
import guatu.bench.faults.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Open wall screens, and how long after a report was sent each of them is told (挂图推送). */
final class Screens {

    private static final int REPORTS = 20;
    private static final double MILLIS = 1e6;

    private Screens() {}

    static void measure(Client client, String milestone, int screens)
            throws IOException, InterruptedException {
        AtomicLong sent = new AtomicLong();
        List<Long> delays = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch open = new CountDownLatch(screens);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < screens; i++) {
            threads.add(Thread.ofVirtual().start(() -> listen(client, open, sent, delays)));
        }
        open.await();
        Product.pause(Duration.ofSeconds(2));
        delays.clear();
        for (int i = 0; i < REPORTS; i++) {
            sent.set(System.nanoTime());
            client.reported(milestone, "screens/" + System.nanoTime());
            Product.pause(Duration.ofSeconds(1));
        }
        threads.forEach(Thread::interrupt);
        List<Long> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        System.out.printf(
                "screens: %d open, %d told of %d reports; median %.0f ms, p99 %.0f ms%n",
                screens,
                sorted.size(),
                REPORTS,
                sorted.get(sorted.size() / 2) / MILLIS,
                sorted.get(sorted.size() * 99 / 100) / MILLIS);
    }

    /** The first event after a report counts; others tell of the same one. */
    private static void listen(
            Client client, CountDownLatch open, AtomicLong sent, List<Long> delays) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(client.changes(), StandardCharsets.UTF_8))) {
            open.countDown();
            long told = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long of = sent.get();
                if (line.startsWith("data:") && of != told && of != 0) {
                    told = of;
                    delays.add(System.nanoTime() - of);
                }
            }
        } catch (IOException | InterruptedException e) {
            open.countDown();
        }
    }
}
