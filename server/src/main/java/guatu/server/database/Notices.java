package guatu.server.database;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How servers on one database tell each other of changes (变更通知), by PostgreSQL's {@code NOTIFY}. A
 * notice is sent with the transaction at hand: on rollback nobody hears of it.
 */
@Component
public final class Notices {

    static final String CHANNEL = "guatu";

    private static final String SEND = "select pg_notify('guatu', :notice)";

    private final JdbcClient jdbc;
    private final String sender = UUID.randomUUID().toString();

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells all other servers that something of this topic changed. */
    public void send(String topic) {
        jdbc.sql(SEND).param("notice", sender + " " + topic).query().listOfRows();
    }

    /** Whether a notice as it comes off the wire was sent by this very server. */
    boolean isOwn(String notice) {
        return notice.startsWith(sender);
    }
}
