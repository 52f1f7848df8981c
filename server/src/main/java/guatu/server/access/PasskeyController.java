package guatu.server.access;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import tools.jackson.databind.JsonNode;

/** Making, using and removing security keys. */
@RestController
final class PasskeyController {

    private static final String WRONG = "access.factor.passkey";

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final LoginController login;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final FreshSignIn fresh;

    PasskeyController(
            Passkeys passkeys,
            SignIn signIn,
            LoginController login,
            LoginThrottle throttle,
            Audit audit,
            FreshSignIn fresh) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.login = login;
        this.throttle = throttle;
        this.audit = audit;
        this.fresh = fresh;
    }

    /** A key just made, as the browser tells it, and what its owner calls it. */
    record NewPasskey(String name, JsonNode credential) {}

    /** A signature as the browser tells it. */
    record Signed(JsonNode credential) {}

    @Allowed(enrolling = true, outside = true)
    @PostMapping("/api/me/passkeys/challenge")
    Passkeys.Creation creation(Account account, HttpServletRequest request) {
        fresh.require(request);
        return passkeys.creation(account, SessionCookie.require(request), site(request));
    }

    @Allowed(enrolling = true, outside = true)
    @PostMapping("/api/me/passkeys")
    void register(@RequestBody NewPasskey made, Account account, HttpServletRequest request) {
        String token = SessionCookie.require(request);
        String response = made.credential().toString();
        if (!passkeys.register(account, token, site(request), made.name(), response)) {
            throw RefusedException.because(Problem.of(WRONG));
        }
        audit.record(account, AuditAction.FACTOR_CHANGED, account.login(), "PASSKEY");
    }

    @Allowed(outside = true)
    @DeleteMapping("/api/me/passkeys/{id}")
    void remove(@PathVariable String id, Account account, HttpServletRequest request) {
        fresh.require(request);
        if (!passkeys.remove(account, id)) {
            throw RefusedException.notFound(Problem.of("access.factor.none"));
        }
        audit.record(account, AuditAction.FACTOR_CHANGED, account.login(), "PASSKEY removed");
    }

    @Allowed(beforePasswordChange = true, beforeSecondFactor = true, outside = true)
    @PostMapping("/api/login/passkey/challenge")
    Passkeys.Request challenge(Account account, HttpServletRequest request) {
        return passkeys.request(account, SessionCookie.require(request), site(request));
    }

    @Allowed(beforePasswordChange = true, beforeSecondFactor = true, outside = true)
    @PostMapping("/api/login/passkey")
    Object show(@RequestBody Signed signed, Account account, HttpServletRequest request) {
        String token = SessionCookie.require(request);
        Outcome<Account> shown =
                throttle.attempt(
                        account.login(),
                        () -> verified(account, token, site(request), signed.credential()));
        LoginThrottle.orRefuse(shown, HttpStatus.UNPROCESSABLE_CONTENT);
        return login.welcome(signIn.factorShown(account, token, "PASSKEY"), request);
    }

    private Outcome<Account> verified(
            Account account, String token, Passkeys.Site site, JsonNode credential) {
        if (passkeys.verify(account, token, site, credential.toString())) {
            return Outcome.done(account);
        }
        audit.record(account, AuditAction.FACTOR_FAILED, account.login(), "PASSKEY");
        return Outcome.refused(Problem.of(WRONG));
    }

    private static Passkeys.Site site(HttpServletRequest request) {
        UriComponents here = ServletUriComponentsBuilder.fromContextPath(request).build();
        String host = String.valueOf(here.getHost());
        String port = here.getPort() < 0 ? "" : ":" + here.getPort();
        return new Passkeys.Site(here.getScheme() + "://" + host + port, host);
    }
}
