package guatu.server.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The accounts: who there is, new ones, and a new first password for those who forgot theirs. */
@RestController
final class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An account to make. */
    record NewAccount(String login, String name, Set<Role> roles, @Nullable String unit) {}

    @Allowed({Role.OFFICE, Role.ADMIN, Role.AUDITOR})
    @GetMapping("/api/accounts")
    List<Account> all() {
        return accounts.all();
    }

    @Allowed({Role.OFFICE, Role.ADMIN})
    @PostMapping("/api/accounts")
    FirstPassword create(@RequestBody NewAccount wanted, Account account) {
        return accounts.create(
                        wanted.login(), wanted.name(), wanted.roles(), wanted.unit(), account)
                .orRefuse();
    }

    @Allowed({Role.OFFICE, Role.ADMIN})
    @PostMapping("/api/accounts/{login}/password")
    FirstPassword resetPassword(@PathVariable String login, Account account) {
        return accounts.resetPassword(login, account).orRefuse();
    }
}
