package guatu.server.access;

import guatu.server.database.DataFolder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts that a new installation begins with (首批账号): the three administrators, apart from
 * each other (三员分立), and the office. Their random passwords stand in a file that only the owner of
 * the data folder can read, and must be changed at first login.
 */
@Component
final class FirstAccounts {

    private static final String FILE = "first-accounts.txt";

    private final Accounts accounts;
    private final AccountRows rows;
    private final DataFolder folder;
    private final TransactionTemplate transaction;

    FirstAccounts(
            Accounts accounts,
            AccountRows rows,
            DataFolder folder,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.rows = rows;
        this.folder = folder;
        this.transaction = transaction;
    }

    /** Before the launcher is told that the server is ready. */
    @EventListener
    @Order(0)
    void on(ApplicationReadyEvent ready) {
        if (accounts.all().isEmpty()) {
            transaction.executeWithoutResult(_ -> begin());
        }
    }

    /** Of two servers that begin at once on one database, the first to come makes them. */
    private void begin() {
        rows.awaitFirstTurn();
        if (accounts.all().isEmpty()) {
            List<FirstPassword> made =
                    List.of(
                            create("admin", "系统管理员", Role.ADMIN),
                            create("security", "安全管理员", Role.SECURITY),
                            create("audit", "审计管理员", Role.AUDIT_ADMIN),
                            create("office", "指挥部办公室", Role.OFFICE));
            folder.writeSecret(
                    FILE,
                    made.stream()
                            .map(first -> first.login() + "\t" + first.password() + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private FirstPassword create(String login, String name, Role role) {
        return accounts.create(login, name, Set.of(role), null, Account.console()).orRefuse();
    }
}
