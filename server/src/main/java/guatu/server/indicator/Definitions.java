package guatu.server.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import guatu.server.access.Account;
import guatu.server.database.Heard;
import guatu.server.database.Missed;
import guatu.server.database.Notices;
import guatu.server.database.Snapshot;
import guatu.server.indicator.store.DefinitionRows;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the definitions with their versions (口径库). */
@Component
final class Definitions {

    private static final String TOPIC = "indicator";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DefinitionRows rows;
    private final DefinitionRules rules;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Snapshot<Map<String, List<Kept>>> book;

    Definitions(
            DefinitionRows rows,
            DefinitionRules rules,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
        this.book = new Snapshot<>(this::read);
    }

    /** A version with who made it, and why. */
    record Kept(Definition definition, DefinitionRows.Row row) {}

    private Map<String, List<Kept>> read() {
        return rows.all().stream()
                .map(row -> new Kept(JSON.readValue(row.body(), Definition.class), row))
                .collect(groupingBy(kept -> kept.definition().code(), TreeMap::new, toList()));
    }

    /** The definitions in force on a day, by code; one not yet in force stands as its first. */
    List<Definition> inForce(LocalDate day) {
        return book.get().values().stream().map(versions -> inForce(versions, day)).toList();
    }

    /** The definition of that code in force on a day, or null. */
    @Nullable Definition at(String code, LocalDate day) {
        List<Kept> versions = book.get().get(code);
        return versions == null ? null : inForce(versions, day);
    }

    private static Definition inForce(List<Kept> versions, LocalDate day) {
        Definition found = versions.getFirst().definition();
        for (Kept kept : versions) {
            if (!kept.definition().validFrom().isAfter(day)) {
                found = kept.definition();
            }
        }
        return found;
    }

    /** All versions of a definition, the newest first. */
    List<Kept> versions(String code) {
        return book.get().getOrDefault(code, List.of()).reversed();
    }

    /** What speaks against a definition; nothing is kept. */
    List<Problem> check(Definition wanted, String reason) {
        return rules.check(wanted, reason, this);
    }

    /** The unit in which a measure is counted, or null for a measure no definition names. */
    @Nullable String unitOf(String measure) {
        for (List<Kept> versions : book.get().values()) {
            Definition newest = versions.getLast().definition();
            if (measure.equals(newest.measure())) {
                return newest.unit();
            }
        }
        return null;
    }

    /**
     * Keeps a definition as a new version; the same content as before makes none.
     *
     * @param reason why it is made or changed
     */
    Outcome<Definition> keep(Definition wanted, String reason, Account by) {
        return transaction.execute(_ -> keepLocked(wanted, reason, by));
    }

    private Outcome<Definition> keepLocked(Definition wanted, String reason, Account by) {
        rows.lock();
        book.changed();
        List<Problem> problems = new ArrayList<>(check(wanted, reason));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Kept> before = book.get().getOrDefault(wanted.code(), List.of());
        if (!before.isEmpty()
                && before.getLast().definition().equals(wanted.numbered(before.size()))) {
            return Outcome.done(before.getLast().definition());
        }
        Definition version = wanted.numbered(before.size() + 1);
        rows.insert(
                new DefinitionRows.Row(
                        version.code(),
                        version.version(),
                        version.validFrom(),
                        clock.instant(),
                        by.login(),
                        reason.strip(),
                        JSON.writeValueAsString(version)));
        book.changed();
        notices.send(TOPIC);
        return Outcome.done(version);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void heard(Heard notice) {
        if (notice.topic().equals(TOPIC)) {
            book.forget();
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void missed(Missed missed) {
        book.forget();
    }
}
