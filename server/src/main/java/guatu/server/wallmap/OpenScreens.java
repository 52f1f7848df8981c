package guatu.server.wallmap;

import guatu.server.access.StandingSessions;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardChanged;
import guatu.server.forecast.Forecasts;
import guatu.server.wallmap.show.ShowChanged;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The screens that wait for changes (在线大屏). Each has a virtual thread and keeps only the newest
 * news: a slow screen holds up nobody, and one that is gone, or whose session ended, is dropped at
 * its next heartbeat.
 */
@Component
final class OpenScreens implements DisposableBean {

    private static final int HEARTBEAT_SECONDS = 15;

    private final Forecasts forecasts;
    private final StandingSessions sessions;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("heart").factory());

    OpenScreens(Forecasts forecasts, StandingSessions sessions) {
        this.forecasts = forecasts;
        this.sessions = sessions;
        var _ =
                heart.scheduleAtFixedRate(
                        this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens a screen; its first news is the board as it is now. */
    SseEmitter open() {
        Board board = forecasts.board();
        Screen screen = new Screen(sessions.current(), screens::remove);
        screens.add(screen);
        screen.tell(
                new BoardChanged(board.position(), board.listVersion(), board.asOf(), Set.of()));
        screen.start();
        return screen.emitter();
    }

    /** How many screens are open. */
    int count() {
        return screens.size();
    }

    @EventListener
    void on(BoardChanged changed) {
        screens.forEach(screen -> screen.tell(changed));
    }

    @EventListener
    void on(ShowChanged changed) {
        screens.forEach(screen -> screen.tell(changed));
    }

    void beat() {
        List<Screen> now = List.copyOf(screens);
        List<String> begunUnder =
                now.stream().map(Screen::session).filter(Objects::nonNull).toList();
        Set<String> standing = begunUnder.isEmpty() ? Set.of() : standing(begunUnder);
        for (Screen screen : now) {
            String session = screen.session();
            if (session == null || standing.contains(session)) {
                screen.beat();
            } else {
                screen.close();
            }
        }
    }

    /** While the database is away nobody can be told to have left. */
    private Set<String> standing(List<String> begunUnder) {
        try {
            return sessions.of(begunUnder);
        } catch (DataAccessException away) {
            return Set.copyOf(begunUnder);
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
        screens.forEach(Screen::close);
    }
}
