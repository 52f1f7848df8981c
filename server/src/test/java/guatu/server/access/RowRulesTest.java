package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL itself lets the application's role see and do, whatever the application asks: the
 * second guard behind the endpoints.
 */
@ServerTest
class RowRulesTest {

    private static final String ENTRY =
            """
            insert into journal.entry (epoch, id, recorded_at, effective_on, kind, milestone,
                   project, login, post, unit, organisation_version, idempotency_key)
            values ((select max(epoch) from ledger.epoch), gen_random_uuid(), now(),
                   '%2$s', 'PROGRESS', 'P/1', 'P', '%1$s', '%3$s', 'U', 0,
                   gen_random_uuid()::text)
            """;

    private final Callers callers;
    private final OwnerDatabase database;
    private final JdbcClient pool;

    RowRulesTest(Callers callers, OwnerDatabase database, JdbcClient pool) {
        this.callers = callers;
        this.database = database;
        this.pool = pool;
    }

    @Test
    void thePoolItselfIsTheRoleThatOwnsNothing() {
        assertThat(
                        pool.sql("select session_user || '/' || current_user")
                                .query(String.class)
                                .single())
                .isEqualTo("guatu_app/guatu_app");
        assertThat(
                        database.jdbc()
                                .sql(
                                        """
                                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                          from pg_roles where rolname = 'guatu_app'
                                        """)
                                .query(Boolean.class)
                                .single())
                .isFalse();
        assertThat(
                        database.jdbc()
                                .sql(
                                        """
                                        select count(*) from pg_class c
                                          join pg_roles r on r.oid = c.relowner
                                         where r.rolname = 'guatu_app'
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void withoutAScopeNothingIsSeen() throws SQLException {
        callers.loggedIn("somebody", Role.FILLER);
        assertThat(count(null, "", "access.account")).isZero();
        assertThat(count("", "", "access.account")).isZero();
        assertThat(count("", "", "access.audit")).isZero();
    }

    @Test
    void anAccountSeesItselfAndAdministratorsSeeAll() throws SQLException {
        callers.loggedIn("zhao", Role.FILLER);
        callers.loggedIn("qian", Role.FILLER);
        assertThat(count("zhao", "FILLER", "access.account")).isOne();
        assertThat(count("zhao", "LEADER", "access.account")).isOne();
        assertThat(count("zhao", "OFFICE", "access.account")).isGreaterThan(1);
        assertThat(count("zhao", "FILLER", "access.session")).isOne();
        assertThat(count("zhao", "OFFICE", "access.audit")).isZero();
        assertThat(count("zhao", "AUDIT_ADMIN", "access.audit")).isPositive();
        assertThat(count("zhao", "LEADER", "exchange.import")).isZero();
    }

    @Test
    void anEntryIsWrittenInOnesOwnNameForThePostOneHolds() throws SQLException {
        hold("POST-1", "zhang", "2022-01-01");
        assertThat(run("zhang", "FILLER", entry("zhang", "2022-12-19", "POST-1"))).isOne();
        refused("zhang", "FILLER", entry("wang", "2022-12-19", "POST-1"));
        refused("wang", "FILLER", entry("wang", "2022-12-19", "POST-1"));
        refused("zhang", "LEADER", entry("zhang", "2022-12-19", "POST-1"));
        refused("zhang", "OFFICE,ADMIN", entry("zhang", "2022-12-19", "POST-1"));
    }

    @Test
    void theSuccessorMayFromTheDayHeHoldsThePostAndTheOneBeforeNoMore() throws SQLException {
        hold("POST-1", "zhang", "2022-01-01");
        hold("POST-1", "li", "2022-12-19");
        refused("zhang", "FILLER", entry("zhang", "2022-12-19", "POST-1"));
        assertThat(run("li", "FILLER", entry("li", "2022-12-19", "POST-1"))).isOne();
    }

    /** What is recorded today is for whoever holds the post today, whatever day it is about. */
    @Test
    void theOneBeforeWritesForNoEarlierDayEither() throws SQLException {
        hold("POST-2", "zhang", "2022-01-01");
        assertThat(run("zhang", "FILLER", entry("zhang", "2022-12-16", "POST-2"))).isOne();
        hold("POST-2", "li", "2022-12-19");
        refused("zhang", "FILLER", entry("zhang", "2022-12-16", "POST-2"));
        assertThat(run("li", "FILLER", entry("li", "2022-12-16", "POST-2"))).isOne();
    }

    private static String entry(String login, String effectiveOn, String post) {
        return ENTRY.formatted(login, effectiveOn, post);
    }

    @Test
    void nobodyButTheOfficeChangesListOrganisationAndCampaign() throws SQLException {
        String version =
                """
                insert into project.list_version
                values ((select coalesce(max(no), 0) + 1 from project.list_version), now(), 'x',
                        'reason', null, 0, 0, 0, 0)
                """;
        for (String role : List.of("FILLER", "HEAD", "LEADER", "PUBLICITY", "AUDITOR", "ADMIN")) {
            refused("somebody", role, version);
            refused("somebody", role, "insert into campaign.district values ('1', 'x', '{}')");
        }
        assertThat(run("hq", "OFFICE", version)).isOne();
    }

    @Test
    void nobodyGivesHimselfARole() throws SQLException {
        callers.loggedIn("climber", Role.FILLER);
        String up = "update access.account set roles = '{ADMIN}' where login = 'climber'";
        refused("climber", "FILLER", up);
        refused("climber", "SECURITY", up);
        refused("other", "ADMIN", up);
        assertThat(run("other", "SECURITY", up)).isOne();
    }

    @Test
    void nothingAppendOnlyIsGrantedForChange() throws SQLException {
        for (String table : List.of("journal.entry", "access.audit", "organisation.holding")) {
            refused("x", "SERVER", "update " + table + " set login = 'x'");
            refused("x", "SERVER", "delete from " + table);
        }
    }

    /** Tables that hold what belongs to persons or is written by one role stand under row rules. */
    @Test
    void theGuardedTables() {
        List<String> open =
                database.jdbc()
                        .sql(
                                """
                                select schemaname || '.' || tablename from pg_tables
                                 where schemaname in ('access', 'organisation', 'campaign', 'project',
                                                      'exchange') and not rowsecurity
                                """)
                        .query(String.class)
                        .list();
        assertThat(open).isEmpty();
    }

    private void hold(String post, String login, String from) {
        database.jdbc()
                .sql(
                        "insert into organisation.holding (post, holder_name, login, held_from,"
                                + " recorded_at, recorded_by) values (?, ?, ?, ?::date, now(), 'x')")
                .params(post, login, login, from)
                .update();
    }

    private int count(String login, String roles, String table) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        as(
                login,
                roles,
                statement -> {
                    try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                        rows.next();
                        counts.add(rows.getInt(1));
                    }
                });
        return counts.getFirst();
    }

    private int run(String login, String roles, String sql) throws SQLException {
        List<Integer> changed = new ArrayList<>();
        as(login, roles, statement -> changed.add(statement.executeUpdate(sql)));
        return changed.getFirst();
    }

    private void refused(String login, String roles, String sql) {
        assertThatThrownBy(() -> run(login, roles, sql))
                .as("%s as %s: %s", login, roles, sql)
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("42501");
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private void as(String login, String roles, Work work) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role guatu_app");
            if (login != null) {
                statement.execute(
                        "select set_config('guatu.login', '%s', false),".formatted(login)
                                + "set_config('guatu.roles', '{%s}', false)".formatted(roles));
            }
            work.on(statement);
        }
    }
}
