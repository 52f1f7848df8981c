package guatu.server.access;

import guatu.server.database.RowScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and who one is. */
@RestController
final class LoginController {

    private final SignIn signIn;
    private final SecondFactors factors;
    private final PasswordPolicy policy;
    private final Affiliation.Source affiliations;

    LoginController(
            SignIn signIn,
            SecondFactors factors,
            PasswordPolicy policy,
            Affiliation.Source affiliations) {
        this.signIn = signIn;
        this.factors = factors;
        this.policy = policy;
        this.affiliations = affiliations;
    }

    /** What is typed at login. */
    record Credentials(String login, String password) {}

    /** What is typed to change a password. */
    record PasswordChange(String current, String next) {}

    /** A code typed as second step. */
    record TypedCode(String code) {}

    @Open
    @PostMapping("/api/login")
    ResponseEntity<Me> login(@RequestBody Credentials typed, HttpServletRequest request) {
        SignIn.SignedIn in =
                LoginThrottle.orRefuse(
                        signIn.signIn(typed.login(), typed.password()), HttpStatus.UNAUTHORIZED);
        signIn.replace(SessionCookie.read(request));
        return welcome(in, request);
    }

    @Allowed(beforePasswordChange = true, beforeSecondFactor = true, outside = true)
    @PostMapping("/api/login/code")
    ResponseEntity<Me> code(
            @RequestBody TypedCode typed, Account account, HttpServletRequest request) {
        String token = SessionCookie.require(request);
        SignIn.SignedIn in =
                LoginThrottle.orRefuse(
                        signIn.showCode(account, token, typed.code()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        return welcome(in, request);
    }

    @Allowed(beforePasswordChange = true, beforeSecondFactor = true, outside = true)
    @PostMapping("/api/logout")
    ResponseEntity<Void> logout(Account account, HttpServletRequest request) {
        String token = SessionCookie.read(request);
        if (token != null) {
            signIn.signOut(account, token);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request).toString())
                // Not "storage": it holds reports that wait for a line.
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    @Allowed(beforePasswordChange = true, outside = true)
    @PostMapping("/api/password")
    ResponseEntity<Me> password(
            @RequestBody PasswordChange typed, Account account, HttpServletRequest request) {
        SignIn.SignedIn in =
                LoginThrottle.orRefuse(
                        signIn.changePassword(account, typed.current(), typed.next()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        return welcome(in, request);
    }

    @Allowed(beforePasswordChange = true, beforeSecondFactor = true, outside = true)
    @GetMapping("/api/me")
    Me me(HttpServletRequest request) {
        Session session = CurrentAccount.session(request);
        return me(session == null ? Session.console() : session);
    }

    private Me me(Session session) {
        Account account = session.account();
        List<SecondFactors.Kind> kinds =
                session.factorDue() ? factors.kinds(account.login()) : List.of();
        return Me.of(session, affiliations.of(account), kinds, policy);
    }

    ResponseEntity<Me> welcome(SignIn.SignedIn in, HttpServletRequest request) {
        ResponseCookie cookie =
                SessionCookie.with(in.fresh().token(), policy.longestSession(), request);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(RowScope.asServer(() -> me(in.session())));
    }
}
