package guatu.server.exchange;

import guatu.server.access.Account;
import guatu.server.access.FirstPassword;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.load.Order;
import guatu.server.exchange.match.Answer;
import guatu.server.exchange.sheet.Opened;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.web.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Imports on their way (导入): long work runs in the background, its state stands in the database so
 * that every instance can show and cancel it.
 */
@Component
final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);
    private static final int AT_A_TIME = 2;
    private static final List<ImportState> RESTING =
            List.of(ImportState.MAPPING, ImportState.PREVIEW, ImportState.FAILED);

    private final FileRows files;
    private final ImportRows rows;
    private final Memory memory;
    private final ImportWork work;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Map<UUID, List<FirstPassword>> passwords = new ConcurrentHashMap<>();

    Imports(FileRows files, ImportRows rows, Memory memory, ImportWork work, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.memory = memory;
        this.work = work;
        this.clock = clock;
    }

    /** Keeps the file and begins to read it. */
    Import start(byte[] content, String name, Account by) {
        Instant now = clock.instant();
        Import started =
                new Import(
                        UUID.randomUUID(),
                        files.store(content, now),
                        name,
                        by.login(),
                        ImportState.READING,
                        0,
                        content.length,
                        ImportBody.EMPTY,
                        now,
                        now);
        rows.insert(started);
        background(started, List.of(), ImportWork.preview(started, by));
        return started;
    }

    /** The import, or null; work that has fallen silent shows as failed. */
    @Nullable Import find(UUID id) {
        Import found = rows.find(id);
        boolean silent =
                found != null
                        && found.state().running()
                        && found.updatedAt().plus(SILENCE).isBefore(clock.instant());
        if (found != null && silent) {
            ImportBody body = found.body().with(List.of(Problem.of("exchange.import.interrupted")));
            rows.save(id, ImportState.FAILED, body, clock.instant());
            return rows.find(id);
        }
        return found;
    }

    List<Import> recent() {
        return rows.recent();
    }

    /** Reads the file again under a corrected mapping; false when work on it is under way. */
    boolean remap(Import resting, List<Correction> corrections, Account by) {
        return again(resting, ImportState.CHECKING, corrections, ImportWork.preview(resting, by));
    }

    /** Keeps the answers as aliases and looks at the file again. */
    boolean answer(Import resting, List<Answer> answers, Account by) {
        answers.forEach(answer -> memory.remember(answer, by.login(), clock.instant()));
        return again(resting, ImportState.CHECKING, List.of(), ImportWork.preview(resting, by));
    }

    /** Loads the file; false when work on it is under way. */
    boolean apply(Import resting, String reason, boolean withoutRefused, Account by) {
        Order order = new Order(reason, resting.fileName(), withoutRefused, true, by);
        return again(resting, ImportState.APPLYING, List.of(), order);
    }

    private boolean again(
            Import resting, ImportState state, List<Correction> corrections, Order order) {
        if (!rows.move(resting.id(), RESTING, state, clock.instant())) {
            return false;
        }
        background(resting, corrections, order);
        return true;
    }

    /** Whether it was cancelled; what is already done stays done. */
    boolean cancel(UUID id) {
        List<ImportState> stoppable = new ArrayList<>(RESTING);
        stoppable.addAll(List.of(ImportState.READING, ImportState.CHECKING));
        return rows.move(id, stoppable, ImportState.CANCELLED, clock.instant());
    }

    /** Whether the list or the organisation has changed since the preview was made. */
    boolean stale(Import resting) {
        return !work.basis().equals(resting.body().basis());
    }

    /** The first passwords of the accounts that it made, told once. */
    List<FirstPassword> passwords(UUID id) {
        List<FirstPassword> made = passwords.remove(id);
        return made == null ? List.of() : made;
    }

    ImportRows rows() {
        return rows;
    }

    /** The sheets of the file, for the workbook of refused rows. */
    List<Sheet> sheets(Import resting) throws IOException {
        return switch (work.open(resting, Progress.SILENT)) {
            case Opened.Read(List<Sheet> sheets) -> sheets;
            case Opened.Refused(Problem _) -> List.of();
        };
    }

    private void background(Import started, List<Correction> corrections, Order order) {
        Thread.ofVirtual()
                .name("import-" + started.id())
                .start(() -> {
                    places.acquireUninterruptibly();
                    try {
                        process(started, corrections, order);
                    } finally {
                        places.release();
                    }
                });
    }

    private void process(Import started, List<Correction> corrections, Order order) {
        UUID id = started.id();
        try {
            switch (work.open(started, reporting(id))) {
                case Opened.Refused(Problem problem) -> fail(started, problem);
                case Opened.Read(List<Sheet> sheets) -> check(started, sheets, corrections, order);
            }
        } catch (Progress.Cancelled stopped) {
            LOG.info("Import {} was cancelled.", id);
        } catch (IOException | RuntimeException failure) {
            LOG.error("Import {} of {} failed.", id, started.fileName(), failure);
            fail(started, Problem.of("exchange.import.failed", id));
        }
    }

    private void fail(Import started, Problem problem) {
        ImportBody body = started.body().with(List.of(problem));
        rows.save(started.id(), ImportState.FAILED, body, clock.instant());
    }

    private void check(
            Import started, List<Sheet> sheets, List<Correction> corrections, Order order) {
        UUID id = started.id();
        boolean known = started.body().sheets().size() == sheets.size();
        List<SheetMapping> proposed = known ? started.body().sheets() : work.propose(sheets);
        List<SheetMapping> mappings = corrected(proposed, sheets, corrections);
        ImportState state = order.keep() ? ImportState.APPLYING : ImportState.CHECKING;
        if (!rows.save(id, state, started.body().mapped(mappings), clock.instant())) {
            return;
        }
        ImportWork.Outcome outcome = work.run(started, sheets, mappings, order, reporting(id));
        if (!outcome.accounts().isEmpty()) {
            passwords.put(id, outcome.accounts());
        }
        rows.replaceRows(id, outcome.rows());
        rows.save(id, outcome.state(), outcome.body(), clock.instant());
    }

    private static List<SheetMapping> corrected(
            List<SheetMapping> mappings, List<Sheet> sheets, List<Correction> corrections) {
        List<SheetMapping> corrected = new ArrayList<>();
        for (int i = 0; i < mappings.size(); i++) {
            SheetMapping mapping = mappings.get(i);
            for (Correction correction : corrections) {
                if (correction.name().equals(mapping.name())) {
                    mapping = correction.applyTo(mapping, sheets.get(i));
                }
            }
            corrected.add(mapping);
        }
        return corrected;
    }

    /**
     * Tells the database now and then how far the work is, and hears there that it is cancelled.
     */
    private Progress reporting(UUID id) {
        Instant[] last = {Instant.EPOCH};
        return (done, total) -> {
            Instant now = clock.instant();
            if (Duration.between(last[0], now).compareTo(BETWEEN_REPORTS) >= 0) {
                last[0] = now;
                if (!rows.progress(id, done, total, now)) {
                    throw new Progress.Cancelled();
                }
            }
        };
    }
}
