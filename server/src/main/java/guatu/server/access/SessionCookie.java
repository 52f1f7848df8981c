package guatu.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that holds the session's token: out of reach for scripts and for other sites. */
final class SessionCookie {

    /** Over HTTPS the browser itself holds it to this host (RFC 6265bis, prefix __Host-). */
    private static final String NAME = "guatu_session";

    private SessionCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? null : cookie.getValue();
    }

    /** The token of a request that {@link AccessRules} has let in by its session. */
    static String require(HttpServletRequest request) {
        String token = read(request);
        if (token == null) {
            throw new IllegalStateException("The request has no session of its own.");
        }
        return token;
    }

    static ResponseCookie with(String token, Duration longest, HttpServletRequest request) {
        return cookie(token, longest, request);
    }

    static ResponseCookie gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }

    private static ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }
}
