package guatu.server.reporting;

import guatu.server.access.Account;
import guatu.server.access.Audit;
import guatu.server.access.AuditAction;
import guatu.server.journal.PeriodKind;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the reporting rhythm of the campaign (填报节奏设置). */
@Component
public final class Rhythms {

    private static final String ALL = "select kind, day, after_end, active from reporting.rhythm";

    private static final String PUT =
            """
            insert into reporting.rhythm (kind, day, after_end, active)
            values (:kind, :day, :afterEnd, :active)
            on conflict (kind) do update
               set day = excluded.day, after_end = excluded.after_end, active = excluded.active
            """;

    private static final List<Rhythm> USUAL =
            List.of(
                    new Rhythm(PeriodKind.WEEK, 5, false, true),
                    new Rhythm(PeriodKind.MONTH, 28, false, true),
                    new Rhythm(PeriodKind.QUARTER, 10, true, false),
                    new Rhythm(PeriodKind.YEAR, 20, true, false));

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Rhythms(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All four rhythms, from the week to the year. */
    public List<Rhythm> all() {
        List<Rhythm> set =
                jdbc.sql(ALL)
                        .query((row, number) ->
                                new Rhythm(
                                        PeriodKind.valueOf(row.getString("kind")),
                                        row.getInt("day"),
                                        row.getBoolean("after_end"),
                                        row.getBoolean("active")))
                        .list();
        return USUAL.stream()
                .map(usual ->
                        set.stream()
                                .filter(one -> one.kind() == usual.kind())
                                .findFirst()
                                .orElse(usual))
                .sorted(Comparator.comparing(Rhythm::kind))
                .toList();
    }

    /** Sets one rhythm. */
    public Outcome<Rhythm> put(Rhythm rhythm, Account by) {
        int longest =
                switch (rhythm.kind()) {
                    case WEEK -> 7;
                    case MONTH -> 31;
                    case QUARTER -> 92;
                    case YEAR -> 366;
                    case DAY, MONTHS, SINCE -> 0;
                };
        if (rhythm.day() < 1 || rhythm.day() > longest) {
            return Outcome.refused(
                    Problem.at("reporting.rhythm.day", "day", rhythm.day(), longest));
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql(PUT)
                    .param("kind", rhythm.kind().name())
                    .param("day", rhythm.day())
                    .param("afterEnd", rhythm.afterEnd())
                    .param("active", rhythm.active())
                    .update();
            audit.record(by, AuditAction.CAMPAIGN_CHANGED, "rhythm", rhythm.toString());
        });
        return Outcome.done(rhythm);
    }
}
