package guatu.server.wallmap.show;

import guatu.server.access.Account;
import guatu.server.database.Heard;
import guatu.server.database.Notices;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows that walls follow (主持投屏). Whoever is logged in and reads the code off the wall may lead it;
 * the walls hear of each scene on every server.
 */
@Component
final class Shows {

    private static final String TOPIC = "show";
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int CODES = 1_000_000;
    private static final int LONGEST_FILTER = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShowRows rows;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shows(ShowRows rows, Notices notices, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a show with a code of its own, and gives up those long left alone. */
    Show open(Account by) {
        Instant now = clock.instant();
        rows.forgetBefore(now.minus(KEPT));
        String code = code();
        while (!rows.open(code, by.login(), now)) {
            code = code();
        }
        return Objects.requireNonNull(rows.find(code));
    }

    private static String code() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }

    /** The show of a code, which is kept alive by being asked for; null when there is none. */
    @Nullable Show find(String code) {
        Show show = rows.find(code);
        if (show != null) {
            rows.touch(code, clock.instant());
        }
        return show;
    }

    /** Sets the scene for all walls that follow. */
    Outcome<Show> set(String code, Scene scene, Account by) {
        List<Problem> problems = check(scene);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Integer revision = rows.set(code, scene, by.name(), clock.instant());
        if (revision == null) {
            return Outcome.refused(List.of(Problem.at("wall.show.unknown", "code", code)));
        }
        notices.send("%s %s %d".formatted(TOPIC, code, revision));
        events.publishEvent(new ShowChanged(code, revision));
        return Outcome.done(Objects.requireNonNull(rows.find(code)));
    }

    private static List<Problem> check(Scene scene) {
        List<Problem> problems = new ArrayList<>();
        if (!scene.isPlaced()) {
            problems.add(Problem.at("wall.show.place", "lon", scene.lon()));
        }
        if (scene.filter() != null && scene.filter().length() > LONGEST_FILTER) {
            problems.add(Problem.at("wall.show.filter", "filter", scene.filter().length()));
        }
        return problems;
    }

    @EventListener
    void on(Heard heard) {
        String[] words = heard.topic().split(" ");
        if (words.length == 3 && words[0].equals(TOPIC)) {
            events.publishEvent(new ShowChanged(words[1], Integer.parseInt(words[2])));
        }
    }
}
