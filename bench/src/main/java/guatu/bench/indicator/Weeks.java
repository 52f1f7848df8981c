package guatu.bench.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Five years of weekly reports, put into the journal's table at once: each recorded on the Tuesday
 * after its week, one in fifty corrected a month later.
 */
final class Weeks {

    static final int WEEKS = 260;

    private static final String REPORTS =
            """
            insert into journal.quantity
                   (seq, id, slot, revision, recorded_at, project, measure, value, unit, printed,
                    period_kind, period_from, period_to, accrual, series, login, post, post_unit,
                    organisation_version)
            select n, gen_random_uuid(), cast(lpad(to_hex(n), 32, '0') as uuid), 0,
                   timestamptz '2018-01-09 10:00+08' + week * interval '7 days',
                   'P' || lpad((n / 260 % ?)::text, 5, '0'), '计量' || n / 260 / ?,
                   1 + n % 97, '平方米', (1 + n % 97) || '平方米', 'WEEK',
                   date '2018-01-01' + week * 7, date '2018-01-07' + week * 7, 'FLOW', 'PROGRESS',
                   'bench', 'G', 'U0', 1
              from (select n, (n % 260)::int as week from generate_series(0, ?::bigint - 1) as n)
                   as numbers
            """;

    private static final String CORRECTIONS =
            """
            insert into journal.quantity
                   (seq, id, slot, revision, recorded_at, project, measure, value, unit, printed,
                    period_kind, period_from, period_to, accrual, series, login, post, post_unit,
                    corrects, reason, organisation_version)
            select seq + ?, gen_random_uuid(), slot, 1, recorded_at + interval '30 days', project,
                   measure, value + 1, unit, printed, period_kind, period_from, period_to, accrual,
                   series, login, post, post_unit, id, '评测', 1
              from journal.quantity where seq % 50 = 0
            """;

    /** The list is as old as the reports: else nothing was listed on a past day. */
    private static final String BACKDATE =
            "set session_replication_role = replica;"
                    + " update project.list_version set at = timestamptz '2018-01-01 00:00+08';"
                    + " set session_replication_role = origin";

    /** Ten million rows go in at once only without what looks after single ones. */
    private static final String WITHOUT_INDEXES =
            """
            alter table journal.quantity drop constraint quantity_slot_revision_key;
            drop index journal.quantity_project_period_to_idx;
            """;

    private static final String WITH_INDEXES =
            """
            alter table journal.quantity
                add constraint quantity_slot_revision_key unique (slot, revision);
            create index quantity_project_period_to_idx on journal.quantity (project, period_to);
            """;

    private Weeks() {}

    /** Puts so many reports in, and a fiftieth more of corrections. */
    static long report(DataSource source, long reports, int projects) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try (Statement backdate = connection.createStatement()) {
                backdate.execute(BACKDATE);
                backdate.execute(WITHOUT_INDEXES);
            }
            try (PreparedStatement insert = connection.prepareStatement(REPORTS)) {
                insert.setInt(1, projects);
                insert.setInt(2, projects);
                insert.setLong(3, reports);
                insert.executeUpdate();
            }
            long corrected;
            try (PreparedStatement correct = connection.prepareStatement(CORRECTIONS)) {
                correct.setLong(1, reports);
                corrected = correct.executeUpdate();
            }
            try (Statement analyze = connection.createStatement()) {
                analyze.execute(WITH_INDEXES);
                analyze.execute("vacuum (analyze) journal.quantity");
            }
            return reports + corrected;
        }
    }
}
