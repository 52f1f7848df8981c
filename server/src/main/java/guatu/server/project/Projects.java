package guatu.server.project;

import static java.util.stream.Collectors.toMap;

import guatu.server.access.Account;
import guatu.server.database.Notices;
import guatu.server.project.check.ListCheck;
import guatu.server.project.store.ListRows;
import guatu.server.project.store.VersionRows;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the project list and its versions (项目清单): read, check, change. */
@Component
public final class Projects {

    /** Topic under which other servers hear of a new list version. */
    public static final String TOPIC = "project";

    private final ListRows rows;
    private final VersionRows versions;
    private final Frame frame;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> newest = new AtomicReference<>();

    Projects(
            ListRows rows,
            VersionRows versions,
            Frame frame,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.frame = frame;
        this.transaction = transaction;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** The list as it is now; another instance may have changed it a moment ago. */
    public ProjectList current() {
        VersionRows.Latest latest = versions.latest();
        Kept known = newest.get();
        if (known != null && known.latest().equals(latest)) {
            return known.list();
        }
        ProjectList read = rows.at(latest.no());
        newest.set(new Kept(latest, read));
        return read;
    }

    /**
     * The list as it was at a version.
     *
     * @param version 0 … the current one
     */
    public ProjectList at(int version) {
        ProjectList current = current();
        return current.version() == version ? current : rows.at(version);
    }

    /** All versions, the newest first. */
    public List<ListVersion> versions() {
        return versions.all();
    }

    /** What differs between a version and the one before it, by project and milestone. */
    public List<Change> changes(int version) {
        ListRows.Step step = rows.step(version);
        return ListDiff.between(step.before(), step.after());
    }

    /** Everything that a project went through on the list, the newest first. */
    public List<HistoryStep> history(String project) {
        Map<Integer, ListVersion> known =
                versions.all().stream().collect(toMap(ListVersion::no, Function.identity()));
        List<HistoryStep> history = new ArrayList<>();
        for (ListRows.Step step : rows.steps(project).reversed()) {
            ListVersion version = known.get(step.version());
            if (version != null) {
                ListDiff.between(step.before(), step.after())
                        .forEach(change -> history.add(new HistoryStep(version, change)));
            }
        }
        return history;
    }

    /**
     * All that stands against an edit; empty when it may be applied. A problem's field is {@code
     * <key>#<component>}, where the key is the project's code or the milestone's key and empty for
     * the edit itself: {@code QD-2022-001/M03#plannedFinish}, {@code QD-2022-001#kind}, {@code
     * #reason}.
     */
    public List<Problem> check(ListEdit edit) {
        ProjectList before = current();
        return ListCheck.problems(before, edit, ListMerge.merged(before, edit), frame.codes());
    }

    /** What an edit would change if it were applied now, refused or not. */
    public List<Change> preview(ListEdit edit) {
        ProjectList before = current();
        return ListDiff.between(before, ListMerge.merged(before, edit));
    }

    /**
     * Applies an edit as a whole, or nothing of it; joins the transaction at hand. Content that is
     * as before makes no version.
     */
    public Outcome<Applied> apply(ListEdit edit, Account by) {
        Outcome<Applied> outcome = transaction.execute(status -> applyLocked(edit, by));
        return Objects.requireNonNull(outcome);
    }

    private Outcome<Applied> applyLocked(ListEdit edit, Account by) {
        versions.lock();
        ProjectList before = current();
        ProjectList after = ListMerge.merged(before, edit);
        List<Problem> problems = ListCheck.problems(before, edit, after, frame.codes());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Change> changes = ListDiff.between(before, after);
        if (changes.isEmpty()) {
            return Outcome.done(new Applied(before.version(), changes));
        }
        versions.insert(version(edit, by, after, changes));
        rows.write(before, after);
        notices.send(TOPIC);
        events.publishEvent(new ListChanged(after.version()));
        return Outcome.done(new Applied(after.version(), changes));
    }

    private ListVersion version(
            ListEdit edit, Account by, ProjectList after, List<Change> changes) {
        ListTotals totals = ListTotals.of(changes);
        return new ListVersion(
                after.version(),
                clock.instant(),
                by.login(),
                edit.reason(),
                edit.source(),
                totals.added(),
                totals.removed(),
                totals.changed(),
                ListCounts.of(after).total());
    }

    /**
     * The list in memory, with the very row that made it: a number may come twice, after a
     * rollback.
     */
    private record Kept(VersionRows.Latest latest, ProjectList list) {}
}
