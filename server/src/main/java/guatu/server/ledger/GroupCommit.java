package guatu.server.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Writing in groups (成组提交): whoever writes waits for the commit of the group that his piece went
 * with, and all that came meanwhile go with the next. One commit for many, and no lock among them.
 * A second writer fills its group while the first waits for the disk.
 *
 * @param <T> a piece to write
 * @param <R> what became of it
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final Function<List<T>, List<R>> write;
    private final int most;
    private final long gatherNanos;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closed;

    /**
     * @param name of the threads that write
     * @param writers how many groups may be on their way at a time
     * @param most pieces in a group
     * @param gather how long a group waits for more to come while there are many; who comes alone
     *     never waits
     * @param write writes a group in one transaction, all or nothing, and answers in its order
     */
    public GroupCommit(
            String name, int writers, int most, Duration gather, Function<List<T>, List<R>> write) {
        this.most = most;
        this.gatherNanos = gather.toNanos();
        this.write = write;
        for (int i = 1; i <= writers; i++) {
            this.writers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::run));
        }
    }

    private record Waiting<T, R>(T piece, CompletableFuture<R> answer) {}

    /** Writes a piece and waits until it is committed. */
    public R write(T piece) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        queue.add(new Waiting<>(piece, answer));
        if (closed) {
            refuseAll();
        }
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a commit.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        }
    }

    private void run() {
        List<Waiting<T, R>> group = new ArrayList<>();
        int before = 0;
        while (!closed) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                break;
            }
            if (gatherNanos > 0 && (before > 1 || !queue.isEmpty())) {
                LockSupport.parkNanos(gatherNanos);
            }
            queue.drainTo(group, most - 1);
            before = group.size();
            write(group);
            group.clear();
        }
        refuseAll();
    }

    /** A piece that spoils its group is found by writing each alone. */
    private void write(List<Waiting<T, R>> group) {
        try {
            List<R> answers = write.apply(group.stream().map(Waiting::piece).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException fault) {
            if (group.size() == 1) {
                group.getFirst().answer().completeExceptionally(fault);
            } else {
                group.forEach(one -> write(List.of(one)));
            }
        }
    }

    private void refuseAll() {
        for (Waiting<T, R> left = queue.poll(); left != null; left = queue.poll()) {
            left.answer().completeExceptionally(new IllegalStateException("The server stops."));
        }
    }

    /** Stops after the groups at hand; whoever still waits is told. */
    @Override
    public void close() {
        closed = true;
        writers.forEach(Thread::interrupt);
    }
}
