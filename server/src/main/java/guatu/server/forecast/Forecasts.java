package guatu.server.forecast;

import static java.util.stream.Collectors.groupingBy;

import guatu.server.campaign.CampaignChanged;
import guatu.server.database.Heard;
import guatu.server.database.Missed;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.Reported;
import guatu.server.organisation.OrganisationChanged;
import guatu.server.project.ListChanged;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the board up to date (预测): one writer at a time, many readers that never wait for it. A
 * report redates what it reaches; a change of list, campaign or organisation builds the board anew.
 */
@Component
public final class Forecasts {

    private final Journal journal;
    private final Projects projects;
    private final Frames frames;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<@Nullable Board> current = new AtomicReference<>();
    private final AtomicReference<@Nullable Earlier> earlier = new AtomicReference<>();
    private final ReentrantLock writing = new ReentrantLock();

    Forecasts(
            Journal journal,
            Projects projects,
            Frames frames,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journal = journal;
        this.projects = projects;
        this.frames = frames;
        this.events = events;
        this.clock = clock;
    }

    /** The board as it is now; built at the first call, and anew when the day changes. */
    public Board board() {
        Board board = current.get();
        return board != null && frames.isToday(board.statusDate()) ? board : firstOfTheDay();
    }

    private Board firstOfTheDay() {
        writing.lock();
        try {
            Board board = current.get();
            return board != null && frames.isToday(board.statusDate()) ? board : built();
        } finally {
            writing.unlock();
        }
    }

    /** A board of an earlier list version under today's reports, to read and count it. */
    public Board boardAt(int listVersion) {
        Board board = board();
        if (board.listVersion() == listVersion) {
            return board;
        }
        Earlier kept = earlier.get();
        if (kept != null && kept.now() == board && kept.then().listVersion() == listVersion) {
            return kept.then();
        }
        Board then = build(projects.at(listVersion));
        earlier.set(new Earlier(board, then));
        return then;
    }

    /** Builds the board from nothing and tells everybody. */
    public Board rebuild() {
        writing.lock();
        try {
            Board board = built();
            tell(board, Set.of());
            return board;
        } finally {
            writing.unlock();
        }
    }

    private Board built() {
        Board board = build(projects.current());
        current.set(board);
        return board;
    }

    /** The position is read first: what comes in between is merely read twice. */
    private Board build(ProjectList list) {
        long position = journal.position();
        Instant asOf = clock.instant();
        List<Entry> inForce = journal.current();
        Map<String, Standing> standings = new HashMap<>();
        inForce.stream()
                .collect(groupingBy(Entry::milestone))
                .forEach((key, entries) -> standings.put(key, Standing.of(entries)));
        return Board.built(frames.now(), list, standings, position, asOf, Latest.of(inForce));
    }

    /** Takes in what the journal recorded since the board was made. */
    public Board catchUp() {
        board();
        writing.lock();
        try {
            Board before = board();
            List<Entry> recorded = journal.entriesAfter(before.position());
            return recorded.isEmpty() ? before : advance(before, recorded);
        } finally {
            writing.unlock();
        }
    }

    private Board advance(Board before, List<Entry> recorded) {
        Map<String, Standing> changed = new HashMap<>();
        for (Entry entry : recorded) {
            changed.computeIfAbsent(entry.milestone(), key -> Standing.of(journal.current(key)));
        }
        Board.Advance advance =
                before.after(
                        changed,
                        recorded.getLast().position(),
                        clock.instant(),
                        Latest.after(before.latest(), recorded));
        current.set(advance.board());
        tell(advance.board(), advance.projects());
        return advance.board();
    }

    private void tell(Board board, Set<String> changed) {
        events.publishEvent(
                new BoardChanged(board.position(), board.listVersion(), board.asOf(), changed));
    }

    @EventListener
    void on(Reported reported) {
        if (current.get() != null) {
            catchUp();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ListChanged changed) {
        renew();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CampaignChanged changed) {
        renew();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrganisationChanged changed) {
        renew();
    }

    @EventListener
    void on(Heard heard) {
        if (heard.topic().equals(Projects.TOPIC)) {
            renew();
        }
    }

    @EventListener
    void on(Missed missed) {
        renew();
    }

    /** Builds anew a board that somebody has asked for; a board that nobody saw can wait. */
    private void renew() {
        if (current.get() != null) {
            rebuild();
        }
    }

    /** The last board asked for of an earlier list version, good as long as today's is the same. */
    private record Earlier(Board now, Board then) {}
}
