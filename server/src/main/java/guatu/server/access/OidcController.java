package guatu.server.access;

import guatu.server.access.sso.OidcProvider;
import guatu.server.access.sso.OidcSettings;
import guatu.server.access.sso.OidcStep;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/** Signing in by the identity provider of the house, and the names by which it knows accounts. */
@RestController
final class OidcController {

    private static final String STEP = "guatu_oidc";
    private static final String PATH = "/api/login/oidc";
    private static final String FAILED = "access.oidc.failed";

    private final SingleSignOn provider;
    private final SignIn signIn;
    private final Elsewhere elsewhere;
    private final PasswordPolicy policy;

    OidcController(
            SingleSignOn provider, SignIn signIn, Elsewhere elsewhere, PasswordPolicy policy) {
        this.provider = provider;
        this.signIn = signIn;
        this.elsewhere = elsewhere;
        this.policy = policy;
    }

    /** The name by which a source knows an account; empty takes it away. */
    record NewName(SignOnSource source, String name, String reason) {}

    @Open
    @GetMapping("/api/login/ways")
    SingleSignOn.Ways ways() {
        return provider.ways();
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<Void> begin(
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        SingleSignOn.Away away = provider.begin(isOwnPath(to) ? to : "/");
        if (away == null) {
            return back("/", "access.oidc.failed", request);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.SET_COOKIE,
                        step(away.sealed(), OidcProvider.LONGEST_STEP, request))
                .location(URI.create(away.address()))
                .build();
    }

    @Open
    @GetMapping(OidcSettings.CALLBACK)
    ResponseEntity<Void> end(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String iss,
            HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, stepName(request));
        OidcStep step = provider.step(cookie == null ? null : cookie.getValue());
        if (step == null || code.isEmpty()) {
            return back("/", FAILED, request);
        }
        String name = provider.finish(step, state, code, iss);
        if (name == null) {
            return back(step.to(), FAILED, request);
        }
        return switch (signIn.byProvider(name)) {
            case Outcome.Done<SignIn.SignedIn>(SignIn.SignedIn in) -> {
                signIn.replace(SessionCookie.read(request));
                String token = in.fresh().token();
                yield ResponseEntity.status(HttpStatus.FOUND)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                SessionCookie.with(token, policy.longestSession(), request)
                                        .toString(),
                                step("", Duration.ZERO, request))
                        .location(login(step.to(), ""))
                        .build();
            }
            case Outcome.Refused<SignIn.SignedIn>(List<Problem> problems) ->
                    back(step.to(), problems.getFirst().code(), request);
        };
    }

    @Allowed(Role.ADMIN)
    @PutMapping("/api/accounts/{login}/elsewhere")
    void name(@PathVariable String login, @RequestBody NewName typed, Account account) {
        elsewhere.put(login, typed.source(), typed.name(), typed.reason(), account).orRefuse();
    }

    private static ResponseEntity<Void> back(String to, String code, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, step("", Duration.ZERO, request))
                .location(login(to, code))
                .build();
    }

    /** The door, which goes on by itself when somebody is in, or says why not. */
    private static URI login(String to, String code) {
        String problem = code.isEmpty() ? "" : "&problem=" + code;
        return URI.create("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + problem);
    }

    /** Another host begins with two strokes, to some browsers with one of the other kind. */
    private static boolean isOwnPath(String to) {
        return to.startsWith("/") && !to.startsWith("//") && to.matches("[^\\\\\\p{Cntrl}]*");
    }

    private static String stepName(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + STEP : STEP;
    }

    /** Lax, since the browser comes back from another site. */
    private static String step(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(stepName(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(PATH)
                .maxAge(age)
                .build()
                .toString();
    }
}
