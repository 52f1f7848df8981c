package guatu.server.access;

import guatu.server.database.Columns;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What requests change, as far as it stands in the audit trail by itself (请求变更). */
@Component
public final class Deeds {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final String INSERT =
            """
            insert into access.audit (at, login, action, subject, detail, address)
            select cast(:at as timestamptz), *
              from unnest(cast(:logins as text[]), cast(:actions as text[]),
                          cast(:subjects as text[]), cast(:details as text[]),
                          cast(:addresses as text[]))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CallerAddress address;

    Deeds(JdbcClient jdbc, Clock clock, CallerAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address;
    }

    /** What the request of this thread changes; null outside one and in one that only reads. */
    public @Nullable Deed atHand() {
        HttpServletRequest request = request();
        Session session = request == null ? null : CurrentAccount.session(request);
        if (request == null || session == null || !CHANGING.contains(request.getMethod())) {
            return null;
        }
        String key = request.getHeader(KeyedRequest.HEADER);
        return new Deed(
                session.account().login(),
                AuditAction.CHANGED,
                Audit.printable(request.getMethod() + " " + request.getRequestURI()),
                Audit.printable(key == null ? "" : key),
                address.current());
    }

    /** Records them in the transaction at hand. */
    public void record(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        Columns<Deed> columns = new Columns<>(deeds);
        jdbc.sql(INSERT)
                .param("at", clock.instant().toString())
                .param("logins", columns.of(Deed::login))
                .param("actions", columns.of(Deed::action))
                .param("subjects", columns.of(Deed::subject))
                .param("details", columns.of(Deed::detail))
                .param("addresses", columns.of(Deed::address))
                .update();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
