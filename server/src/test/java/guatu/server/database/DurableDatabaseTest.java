package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded PostgreSQL keeps what it acknowledged and lets nobody in without the password. */
@ServerTest
class DurableDatabaseTest {

    private final OwnerDatabase owner;
    private final JdbcClient application;
    private final PostgresServer server;

    DurableDatabaseTest(OwnerDatabase owner, JdbcClient application, PostgresServer server) {
        this.owner = owner;
        this.application = application;
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsAcknowledgedIsOnDisk(String setting) {
        assertThat(show(owner.jdbc(), setting)).isEqualTo("on");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        String url = server.address().url();
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "").close())
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(show(owner.jdbc(), "unix_socket_directories")).isEmpty();
        assertThat(show(owner.jdbc(), "listen_addresses")).isEqualTo("localhost");
    }

    @Test
    void everyConnectionTrustsNobody() {
        assertThat(
                        owner.jdbc()
                                .sql("select distinct auth_method from pg_hba_file_rules")
                                .query(String.class)
                                .list())
                .containsExactly("scram-sha-256");
    }

    @Test
    void requestsRunUnderTheNarrowRole() {
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("guatu_app");
        assertThatThrownBy(() -> application.sql("create table access.mine (a int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application.sql("drop table access.account").update())
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    private static String show(JdbcClient jdbc, String setting) {
        return jdbc.sql("select current_setting(:setting)")
                .param("setting", setting)
                .query(String.class)
                .single();
    }
}
