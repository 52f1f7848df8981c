package guatu.bench.ledger;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.journal.Accrual;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Period;
import guatu.server.journal.Quantities;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that report quantities one after the other, each waiting for its commit. */
final class Appends {

    private static final Account FILLER =
            new Account("bench", "填报岗", Set.of(Role.FILLER), "LS-ZJJ", false);
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    private static final int PROJECTS = 10_000;
    private static final int DAYS = 1_500;

    private final Quantities quantities;
    private final AtomicLong next = new AtomicLong();

    Appends(Quantities quantities) {
        this.quantities = quantities;
    }

    /** Lets the JIT and PostgreSQL's caches come up. */
    void warmUp() throws InterruptedException, ExecutionException {
        perSecond(200, 4);
    }

    double perSecond(int clients, int seconds) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        long appended = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> client(end)));
            }
            for (Future<Integer> count : counts) {
                appended += count.get();
            }
        }
        return appended / ((System.nanoTime() - begin) / 1e9);
    }

    private int client(long end) {
        int count = 0;
        while (System.nanoTime() < end) {
            long n = next.getAndIncrement();
            quantities.append(report(n), FILLER, "bench-" + n).orRefuse();
            count++;
        }
        return count;
    }

    private static NewQuantity report(long n) {
        LocalDate day = FIRST.plusDays(n / PROJECTS % DAYS);
        return NewQuantity.of(
                "QD-2022-" + n % PROJECTS,
                "改造面积" + n / PROJECTS / DAYS,
                Long.toString(1_000 + n % 997),
                "平方米",
                Period.day(day),
                Accrual.FLOW,
                "LS-ZJJ-GC",
                "LS-ZJJ");
    }
}
