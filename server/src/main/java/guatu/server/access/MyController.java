package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own security: second factors, open sessions, phone. */
@RestController
final class MyController {

    private final SecondFactors factors;
    private final PasskeyRows passkeys;
    private final Contacts contacts;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Audit audit;
    private final FreshSignIn fresh;

    MyController(
            SecondFactors factors,
            PasskeyRows passkeys,
            Contacts contacts,
            Sessions sessions,
            SignIn signIn,
            Audit audit,
            FreshSignIn fresh) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.contacts = contacts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.audit = audit;
        this.fresh = fresh;
    }

    /** A passkey as its owner sees it. */
    record PasskeyView(String id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    /** How safe one's account is. */
    record MySecurity(
            boolean totp,
            int recoveryCodesLeft,
            List<PasskeyView> passkeys,
            List<Sessions.Open> sessions,
            String phone) {}

    /** The first code of an authenticator app. */
    record FirstCode(String code) {}

    /** The password once more, before a protection is taken away. */
    record Confirmation(String password) {}

    /** One's phone, or empty to take it away. */
    record MyPhone(String phone) {}

    @Allowed(enrolling = true, outside = true)
    @GetMapping("/api/me/security")
    MySecurity mine(Account account, HttpServletRequest request) {
        String login = account.login();
        String token = SessionCookie.read(request);
        return new MySecurity(
                factors.kinds(login).contains(SecondFactors.Kind.TOTP),
                factors.recoveryLeft(login),
                passkeys.of(login).stream().map(MyController::view).toList(),
                token == null ? List.of() : sessions.of(login, token),
                contacts.masked(login));
    }

    @Allowed(enrolling = true, outside = true)
    @PostMapping("/api/me/totp")
    SecondFactors.SetUp begin(Account account, HttpServletRequest request) {
        fresh.require(request);
        return factors.begin(account).orRefuse();
    }

    @Allowed(enrolling = true, outside = true)
    @PutMapping("/api/me/totp")
    List<String> confirm(@RequestBody FirstCode typed, Account account) {
        return factors.confirm(account, typed.code()).orRefuse();
    }

    @Allowed(outside = true)
    @PostMapping("/api/me/factors/removal")
    void remove(@RequestBody Confirmation typed, Account account) {
        LoginThrottle.orRefuse(
                signIn.confirm(account, typed.password(), "password"),
                HttpStatus.UNPROCESSABLE_CONTENT);
        factors.removeAll(account.login(), account);
    }

    @Allowed(enrolling = true, outside = true)
    @PostMapping("/api/me/recovery-codes")
    List<String> recoveryCodes(Account account, HttpServletRequest request) {
        fresh.require(request);
        if (factors.kinds(account.login()).isEmpty()) {
            throw RefusedException.because(List.of(Problem.of("access.factor.none")));
        }
        audit.record(account, AuditAction.FACTOR_CHANGED, account.login(), "recovery codes");
        return factors.newRecoveryCodes(account.login());
    }

    @Allowed(enrolling = true, outside = true)
    @DeleteMapping("/api/me/sessions")
    void endOthers(Account account, HttpServletRequest request) {
        fresh.require(request);
        String token = SessionCookie.read(request);
        if (token != null) {
            sessions.endOthers(account.login(), token);
            audit.record(account, AuditAction.SESSIONS_ENDED, account.login(), "others");
        }
    }

    @Allowed(outside = true)
    @PutMapping("/api/me/phone")
    MyPhone phone(@RequestBody MyPhone typed, Account account, HttpServletRequest request) {
        fresh.require(request);
        return new MyPhone(contacts.put(account, typed.phone()).orRefuse());
    }

    private static PasskeyView view(PasskeyRows.Passkey passkey) {
        return new PasskeyView(
                Base64.getUrlEncoder().withoutPadding().encodeToString(passkey.id()),
                passkey.name(),
                passkey.createdAt(),
                passkey.lastUsedAt());
    }
}
