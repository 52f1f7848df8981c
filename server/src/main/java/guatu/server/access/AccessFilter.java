package guatu.server.access;

import guatu.server.database.RowScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes a request to the interface, by cookie or by the console's token; whether they
 * may is for {@link AccessRules}. From here on PostgreSQL knows as well for whom it works.
 */
@Component
@Order(AccessFilter.ORDER)
final class AccessFilter extends OncePerRequestFilter {

    /** Before everything that asks who it is. */
    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ConsoleToken console;

    AccessFilter(Sessions sessions, ConsoleToken console) {
        this.sessions = sessions;
        this.console = console;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // As the endpoints see it: without “;x=1”, and decoded.
        String path = request.getServletPath();
        return !path.startsWith("/api/") && !path.equals("/ogc") && !path.startsWith("/ogc/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RowScope.enter(RowScope.ANY);
        try {
            Session session = session(request);
            RowScope.enter(RowScope.NOBODY);
            if (session != null) {
                CurrentAccount.set(request, session);
                RowScope.enter(session.account().scope());
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            chain.doFilter(request, response);
        } finally {
            RowScope.leave();
        }
    }

    private @Nullable Session session(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            boolean isConsole =
                    authorization.startsWith(BEARER)
                            && console.matches(authorization.substring(BEARER.length()));
            return isConsole ? Session.console() : null;
        }
        String token = SessionCookie.read(request);
        return token == null ? null : sessions.find(token);
    }
}
