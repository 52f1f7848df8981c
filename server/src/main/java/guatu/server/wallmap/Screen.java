package guatu.server.wallmap;

import guatu.server.forecast.BoardChanged;
import guatu.server.wallmap.show.ShowChanged;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open screen. News that wait are merged into one, so that nothing piles up. */
final class Screen {

    /** The browser connects again by itself; a connection is not kept for ever. */
    private static final long LIFE_MILLIS = 6 * 60 * 60 * 1_000L;

    private final SseEmitter emitter = new SseEmitter(LIFE_MILLIS);
    private final AtomicReference<@Nullable BoardChanged> news = new AtomicReference<>();
    private final ConcurrentMap<String, Integer> shows = new ConcurrentHashMap<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Semaphore wake = new Semaphore(0);
    private final @Nullable String session;
    private final Consumer<Screen> gone;

    /**
     * A screen.
     *
     * @param session under which it was opened, or null for the console
     * @param gone told when it is gone
     */
    Screen(@Nullable String session, Consumer<Screen> gone) {
        this.session = session;
        this.gone = gone;
        emitter.onCompletion(this::leave);
        emitter.onTimeout(this::leave);
        emitter.onError(failure -> leave());
    }

    SseEmitter emitter() {
        return emitter;
    }

    @Nullable String session() {
        return session;
    }

    void start() {
        Thread.ofVirtual().name("screen").start(this::serve);
    }

    void tell(BoardChanged changed) {
        news.accumulateAndGet(changed, Screen::merged);
        wake.release();
    }

    /** Of a show only its newest scene is told. */
    void tell(ShowChanged changed) {
        shows.merge(changed.code(), changed.revision(), Math::max);
        wake.release();
    }

    void beat() {
        wake.release();
    }

    void close() {
        leave();
        emitter.complete();
    }

    private void leave() {
        if (open.getAndSet(false)) {
            gone.accept(this);
            wake.release();
        }
    }

    private void serve() {
        try {
            while (open.get()) {
                wake.acquire();
                wake.drainPermits();
                send(news.getAndSet(null));
                sendShows();
            }
        } catch (IOException | IllegalStateException unreachable) {
            leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave();
        }
    }

    private void send(@Nullable BoardChanged changed) throws IOException {
        if (!open.get()) {
            return;
        }
        if (changed == null) {
            emitter.send(SseEmitter.event().comment("beat"));
        } else {
            emitter.send(
                    SseEmitter.event()
                            .name("board")
                            .id(changed.listVersion() + "." + changed.position())
                            .data(changed));
        }
    }

    private void sendShows() throws IOException {
        for (String code : shows.keySet()) {
            Integer revision = shows.remove(code);
            if (open.get() && revision != null) {
                emitter.send(SseEmitter.event().name("show").data(new ShowChanged(code, revision)));
            }
        }
    }

    /** The newer of two, about the projects of both; no projects means all of them. */
    private static BoardChanged merged(@Nullable BoardChanged waiting, BoardChanged newer) {
        if (waiting == null) {
            return newer;
        }
        Set<String> projects = new HashSet<>();
        if (!waiting.projects().isEmpty() && !newer.projects().isEmpty()) {
            projects.addAll(waiting.projects());
            projects.addAll(newer.projects());
        }
        return new BoardChanged(newer.position(), newer.listVersion(), newer.asOf(), projects);
    }
}
