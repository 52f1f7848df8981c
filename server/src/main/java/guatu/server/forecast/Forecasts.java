package guatu.server.forecast;

import static java.util.stream.Collectors.groupingBy;

import guatu.server.campaign.CampaignChanged;
import guatu.server.database.Heard;
import guatu.server.database.Missed;
import guatu.server.database.RowScope;
import guatu.server.journal.Entered;
import guatu.server.journal.Entry;
import guatu.server.journal.Journal;
import guatu.server.journal.Reported;
import guatu.server.organisation.OrganisationChanged;
import guatu.server.project.ListChanged;
import guatu.server.project.ListVersion;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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

    private static final Duration ORDER_PATIENCE = Duration.ofSeconds(2);
    private static final Duration ORDER_GLANCE = Duration.ofMillis(2);

    private final Journal journal;
    private final Projects projects;
    private final Frames frames;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<@Nullable Board> current = new AtomicReference<>();
    private final AtomicReference<@Nullable Earlier> earlier = new AtomicReference<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final TakenIn taken = new TakenIn();

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

    /**
     * The board at the end of a day: of the reports about days up to it.
     *
     * @param knownAt with it only what was recorded by then is known, and the list is the one then
     *     in force; without it all that is known today is, corrections included
     */
    public Board boardOn(LocalDate day, @Nullable Instant knownAt) {
        return RowScope.asServer(() -> builtOn(day, knownAt));
    }

    private Board builtOn(LocalDate day, @Nullable Instant knownAt) {
        long position = journal.position();
        List<Entry> inForce =
                (knownAt == null ? journal.current() : journal.knownAt(knownAt))
                        .stream()
                                .filter(entry -> !entry.report().effectiveOn().isAfter(day))
                                .toList();
        return Board.built(
                frames.on(day),
                knownAt == null ? projects.current() : listAt(knownAt),
                standings(inForce),
                position,
                clock.instant(),
                Latest.of(inForce));
    }

    /** The list in force at an instant; before the first version it is empty. */
    private ProjectList listAt(Instant instant) {
        int version =
                projects.versions().stream()
                        .filter(one -> !one.at().isAfter(instant))
                        .mapToInt(ListVersion::no)
                        .max()
                        .orElse(0);
        return projects.at(version);
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
        return Board.built(
                frames.now(), list, standings(inForce), position, asOf, Latest.of(inForce));
    }

    private static Map<String, Standing> standings(List<Entry> inForce) {
        Map<String, Standing> standings = new HashMap<>();
        inForce.stream()
                .collect(groupingBy(entry -> entry.report().milestone()))
                .forEach((key, entries) -> standings.put(key, Standing.of(entries)));
        return standings;
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

    /**
     * Has the board take in an entry that was just recorded, and all before it; waits for a moment
     * at most while an older transaction is still under way. Of many that come at once the first
     * takes in the entries of all.
     */
    void takeIn(UUID entry) {
        long end = System.nanoTime() + ORDER_PATIENCE.toNanos();
        while (!hasTakenIn(entry) && System.nanoTime() < end) {
            LockSupport.parkNanos(ORDER_GLANCE.toNanos());
        }
    }

    private boolean hasTakenIn(UUID entry) {
        board();
        writing.lock();
        try {
            if (taken.holds(entry)) {
                return true;
            }
            Board before = board();
            // Asked first: what is settled now is among what is read next, or before it.
            boolean isSettled = journal.isSettled(entry);
            List<Entry> recorded = journal.entriesAfter(before.position());
            if (recorded.isEmpty()) {
                // A board built meanwhile may hold it already.
                return isSettled;
            }
            advance(before, recorded);
            return taken.holds(entry);
        } finally {
            writing.unlock();
        }
    }

    private Board advance(Board before, List<Entry> recorded) {
        Map<String, Standing> changed = new HashMap<>();
        recorded.stream()
                .collect(groupingBy(entry -> entry.report().milestone()))
                .forEach((key, entries) -> changed.put(key, standing(before, key, entries)));
        Board.Advance advance =
                before.after(
                        changed,
                        recorded.getLast().position(),
                        clock.instant(),
                        Latest.after(before.latest(), recorded));
        current.set(advance.board());
        taken.add(recorded);
        tell(advance.board(), advance.projects());
        return advance.board();
    }

    /** By the new entries alone where they merely go on from what the board knows. */
    private Standing standing(Board before, String key, List<Entry> added) {
        MilestoneView known = before.milestone(key);
        Standing next = known == null ? null : known.standing().goneOn(added);
        return next == null ? Standing.of(journal.current(key)) : next;
    }

    private void tell(Board board, Set<String> changed) {
        events.publishEvent(
                new BoardChanged(board.position(), board.listVersion(), board.asOf(), changed));
    }

    /** Of many reports at once the board takes in all before the first of them is answered. */
    @EventListener
    void on(Entered entered) {
        if (current.get() != null) {
            catchUp();
        }
    }

    @EventListener
    void on(Reported reported) {
        if (current.get() != null && !hasTakenIn(reported)) {
            catchUp();
        }
    }

    private boolean hasTakenIn(Reported reported) {
        writing.lock();
        try {
            return reported.entries().stream().map(Entry::id).allMatch(taken::holds);
        } finally {
            writing.unlock();
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
