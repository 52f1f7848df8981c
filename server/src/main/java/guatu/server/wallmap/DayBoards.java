package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.web.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boards of earlier days that were asked for last (往日底板); good until anything changes. */
@Component
final class DayBoards {

    private static final int KEPT = 6;
    private final Forecasts forecasts;
    private final LinkedHashMap<Key, Board> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Board> eldest) {
                    return size() > KEPT;
                }
            };

    DayBoards(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    private record Key(LocalDate day, @Nullable LocalDate known, int listVersion, long position) {}

    /**
     * The board at the end of a day.
     *
     * @param known with it only what was recorded by the end of that day counts
     */
    Board on(LocalDate day, @Nullable LocalDate known) {
        Board now = forecasts.board();
        Key key = new Key(day, known, now.listVersion(), now.position());
        Board board = get(key);
        if (board == null) {
            board = forecasts.boardOn(day, known == null ? null : endOf(known));
            put(key, board);
        }
        return board;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Here.ZONE).toInstant().minusMillis(1);
    }

    private synchronized @Nullable Board get(Key key) {
        return kept.get(key);
    }

    private synchronized void put(Key key, Board board) {
        kept.put(key, board);
    }
}
