package guatu.server.access;

import guatu.server.web.Outcome;
import guatu.server.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
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
    private final Affiliation.Source affiliations;

    LoginController(SignIn signIn, Affiliation.Source affiliations) {
        this.signIn = signIn;
        this.affiliations = affiliations;
    }

    /** What is typed at login. */
    record Credentials(String login, String password) {}

    /** What is typed to change a password. */
    record PasswordChange(String current, String next) {}

    @Open
    @PostMapping("/api/login")
    ResponseEntity<Me> login(@RequestBody Credentials typed, HttpServletRequest request) {
        return switch (signIn.signIn(typed.login(), typed.password())) {
            case Outcome.Done<SignIn.SignedIn>(SignIn.SignedIn in) -> welcome(in, request);
            case Outcome.Refused<SignIn.SignedIn>(var problems) -> {
                boolean locked = problems.getFirst().code().equals("access.login.locked");
                throw RefusedException.with(
                        locked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED, problems);
            }
        };
    }

    @Allowed(beforePasswordChange = true)
    @PostMapping("/api/logout")
    ResponseEntity<Void> logout(Account account, HttpServletRequest request) {
        String token = SessionCookie.read(request);
        if (token != null) {
            signIn.signOut(account, token);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request).toString())
                .build();
    }

    @Allowed(beforePasswordChange = true)
    @PostMapping("/api/password")
    ResponseEntity<Me> password(
            @RequestBody PasswordChange typed, Account account, HttpServletRequest request) {
        return welcome(
                signIn.changePassword(account, typed.current(), typed.next()).orRefuse(), request);
    }

    @Allowed(beforePasswordChange = true)
    @GetMapping("/api/me")
    Me me(Account account, HttpServletRequest request) {
        return Me.of(account, affiliations.of(account), CurrentAccount.csrf(request));
    }

    private ResponseEntity<Me> welcome(SignIn.SignedIn in, HttpServletRequest request) {
        ResponseCookie cookie = SessionCookie.with(in.session().token(), request);
        Me me = Me.of(in.account(), affiliations.of(in.account()), in.session().csrf());
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.toString()).body(me);
    }
}
