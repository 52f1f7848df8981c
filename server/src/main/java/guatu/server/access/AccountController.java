package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The accounts: who there is, new ones, a new first password for those who forgot theirs; rights,
 * closing and ending sessions, by the administrators whose work that is.
 */
@RestController
final class AccountController {

    private final Accounts accounts;
    private final AccountRows rows;
    private final SecondFactors factors;
    private final Contacts contacts;
    private final Elsewhere elsewhere;

    AccountController(
            Accounts accounts,
            AccountRows rows,
            SecondFactors factors,
            Contacts contacts,
            Elsewhere elsewhere) {
        this.accounts = accounts;
        this.rows = rows;
        this.factors = factors;
        this.contacts = contacts;
        this.elsewhere = elsewhere;
    }

    /** An account to make; an outside one needs its last day. */
    record NewAccount(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            @Nullable LocalDate validUntil) {}

    /** Other roles for an account, and why. */
    record NewRoles(Set<Role> roles, @Nullable LocalDate validUntil, String reason) {}

    /** Closing or opening an account, its last day, and why. */
    record NewStanding(boolean closed, @Nullable LocalDate validUntil, String reason) {}

    /** Why somebody must see a phone in clear. */
    record Reason(String reason) {}

    /** A phone, in the body so that it stands in no address and no log. */
    record Phone(String phone) {}

    /**
     * An account as administrators see it.
     *
     * @param totp whether one-time codes are set up, as far as the reader may know
     * @param phone masked; empty when there is none or it is not for the reader
     * @param elsewhere by what name a source knows it, where it was given one
     */
    record AccountView(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            boolean mustChangePassword,
            boolean closed,
            @Nullable LocalDate validUntil,
            boolean totp,
            int passkeys,
            String phone,
            Map<SignOnSource, String> elsewhere) {}

    @Allowed({Role.OFFICE, Role.ADMIN, Role.SECURITY, Role.AUDITOR, Role.AUDIT_ADMIN})
    @GetMapping("/api/accounts")
    List<AccountView> all() {
        Map<String, AccountRows.Kept> kept = rows.kept();
        Map<String, Map<SignOnSource, String>> names = elsewhere.all();
        return accounts.all().stream()
                .map(a -> view(a, kept.get(a.login()), names.getOrDefault(a.login(), Map.of())))
                .toList();
    }

    @Allowed({Role.OFFICE, Role.ADMIN})
    @PostMapping("/api/accounts")
    FirstPassword create(@RequestBody NewAccount wanted, Account account) {
        return accounts.create(
                        wanted.login(),
                        wanted.name(),
                        wanted.roles(),
                        wanted.unit(),
                        wanted.validUntil(),
                        account)
                .orRefuse();
    }

    @Allowed({Role.OFFICE, Role.ADMIN})
    @PostMapping("/api/accounts/{login}/password")
    FirstPassword resetPassword(@PathVariable String login, Account account) {
        return accounts.resetPassword(login, account).orRefuse();
    }

    @Allowed(Role.SECURITY)
    @PutMapping("/api/accounts/{login}/roles")
    void roles(@PathVariable String login, @RequestBody NewRoles wanted, Account account) {
        accounts.changeRoles(login, wanted.roles(), wanted.validUntil(), wanted.reason(), account)
                .orRefuse();
    }

    @Allowed({Role.ADMIN, Role.SECURITY})
    @PutMapping("/api/accounts/{login}/standing")
    void standing(@PathVariable String login, @RequestBody NewStanding wanted, Account account) {
        accounts.changeStanding(
                        login, wanted.closed(), wanted.validUntil(), wanted.reason(), account)
                .orRefuse();
    }

    @Allowed({Role.ADMIN, Role.SECURITY})
    @DeleteMapping("/api/accounts/{login}/sessions")
    void endSessions(@PathVariable String login, Account account) {
        accounts.endSessions(login, account);
    }

    @Allowed(Role.SECURITY)
    @DeleteMapping("/api/accounts/{login}/factors")
    void removeFactors(@PathVariable String login, Account account) {
        if (login.equals(account.login())) {
            throw RefusedException.because(Problem.at("access.roles.own", "login", login));
        }
        factors.removeAll(login, account);
    }

    @Allowed({Role.OFFICE, Role.SECURITY})
    @PostMapping("/api/accounts/{login}/phone")
    Phone reveal(@PathVariable String login, @RequestBody Reason why, Account account) {
        return new Phone(contacts.reveal(login, why.reason(), account).orRefuse());
    }

    @Allowed({Role.OFFICE, Role.SECURITY})
    @PostMapping("/api/accounts/search")
    List<String> search(@RequestBody Phone wanted, Account account) {
        return contacts.search(wanted.phone(), account);
    }

    private AccountView view(
            Account account, AccountRows.@Nullable Kept kept, Map<SignOnSource, String> names) {
        return new AccountView(
                account.login(),
                account.name(),
                account.roles(),
                account.unit(),
                account.mustChangePassword(),
                kept != null && kept.closed(),
                kept == null ? null : kept.validUntil(),
                kept != null && kept.totp(),
                kept == null ? 0 : kept.passkeys(),
                kept == null ? "" : contacts.masked(account.login(), kept.phone()),
                names);
    }
}
