package guatu.server.access;

import guatu.server.access.personal.BrokenSealException;
import guatu.server.access.personal.Masks;
import guatu.server.access.personal.PersonalFields;
import guatu.server.access.personal.SealedColumn;
import guatu.server.database.RowScope;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The phones of accounts (联系电话): sealed, shown masked, found by their exact number, opened for a
 * reason that stands in the audit trail.
 */
@Component
final class Contacts implements SealedColumn {

    private static final String COLUMN = "access.contact.phone";

    /** Mobile numbers of 11 digits, landlines with area code. */
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}\\d{7,8}");

    private static final String PUT =
            """
            insert into access.contact (login, phone, phone_index, updated_at)
            values (:login, :phone, :index, :now)
            on conflict (login) do update
               set phone = excluded.phone, phone_index = excluded.phone_index,
                   updated_at = excluded.updated_at
            """;

    private static final String REMOVE =
            """
            delete from access.contact where login = :login
            """;

    private static final String FIND =
            """
            select phone from access.contact where login = :login
            """;

    private static final String SEARCH =
            """
            select login from access.contact where phone_index = :index order by login
            """;

    private static final String ALL =
            """
            select login, phone from access.contact
            """;

    private static final String RESEAL =
            """
            update access.contact set phone = :phone where login = :login and phone = :before
            """;

    private final JdbcClient jdbc;
    private final PersonalFields fields;
    private final Audit audit;
    private final Clock clock;

    Contacts(JdbcClient jdbc, PersonalFields fields, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the phone of one's own account; an empty one takes it away. Gives it masked. */
    Outcome<String> put(Account account, String typed) {
        String phone = digits(typed);
        String login = account.login();
        if (phone.isEmpty()) {
            jdbc.sql(REMOVE).param("login", login).update();
            return Outcome.done("");
        }
        if (!PHONE.matcher(phone).matches()) {
            return Outcome.refused(Problem.at("access.phone.form", "phone", typed));
        }
        jdbc.sql(PUT)
                .param("login", login)
                .param("phone", fields.seal(place(login), phone))
                .param("index", fields.index(COLUMN, phone))
                .param("now", AccountRows.utc(clock.instant()))
                .update();
        audit.record(account, AuditAction.ACCOUNT_CHANGED, login, "phone");
        return Outcome.done(Masks.phone(phone));
    }

    /** The phone of an account, masked; empty when there is none. */
    String masked(String login) {
        return masked(login, find(login));
    }

    String masked(String login, @Nullable String sealed) {
        return sealed == null ? "" : Masks.phone(open(login, sealed));
    }

    /** The phone in clear, for a reason; recorded before it is told. */
    Outcome<String> reveal(String login, String reason, Account by) {
        List<Problem> problems = new ArrayList<>();
        Accounts.checkReason(reason, problems);
        String sealed = find(login);
        if (sealed == null) {
            problems.add(Problem.at("access.phone.none", "login", login));
        }
        if (!problems.isEmpty() || sealed == null) {
            return Outcome.refused(problems);
        }
        audit.record(by, AuditAction.PERSONAL_READ, COLUMN + "/" + login, reason);
        return Outcome.done(open(login, sealed));
    }

    /** The accounts with exactly this phone; recorded without it. */
    List<String> search(String typed, Account by) {
        List<String> found =
                jdbc.sql(SEARCH)
                        .param("index", fields.index(COLUMN, digits(typed)))
                        .query((row, number) -> row.getString("login"))
                        .list();
        audit.record(by, AuditAction.PERSONAL_READ, COLUMN, "search: " + found);
        return found;
    }

    @Override
    public int sealAnew() throws BrokenSealException {
        int cells = 0;
        for (Sealed sealed : RowScope.asServer(this::all)) {
            if (fields.isOld(sealed.phone())) {
                String place = place(sealed.login());
                String anew = fields.seal(place, fields.open(place, sealed.phone()));
                cells += RowScope.asServer(() -> reseal(sealed, anew));
            }
        }
        return cells;
    }

    private record Sealed(String login, String phone) {}

    private List<Sealed> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Sealed(row.getString("login"), row.getString("phone")))
                .list();
    }

    private int reseal(Sealed before, String phone) {
        return jdbc.sql(RESEAL)
                .param("login", before.login())
                .param("before", before.phone())
                .param("phone", phone)
                .update();
    }

    private @Nullable String find(String login) {
        return jdbc.sql(FIND).param("login", login).query(String.class).optional().orElse(null);
    }

    private String open(String login, String sealed) {
        try {
            return fields.open(place(login), sealed);
        } catch (BrokenSealException e) {
            throw new IllegalStateException("The phone of " + login + " does not open.", e);
        }
    }

    private static String digits(String typed) {
        String digits = typed.replaceAll("[\\s()-]", "");
        return digits.startsWith("+86") ? digits.substring(3) : digits;
    }

    private static String place(String login) {
        return COLUMN + "/" + login;
    }
}
