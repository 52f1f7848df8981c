package guatu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The account behind the request at hand (当前账号). Controllers may as well take an {@link Account}
 * parameter.
 */
@Component
public final class CurrentAccount {

    private static final String SESSION = CurrentAccount.class.getName();

    /**
     * The account that makes the request.
     *
     * @throws IllegalStateException outside a request, or in an {@link Open} one without login
     */
    public Account get() {
        Account account = find();
        if (account == null) {
            throw new IllegalStateException("No account is logged in on this request.");
        }
        return account;
    }

    /** The account that makes the request, or null when nobody is logged in. */
    public @Nullable Account find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(SESSION, RequestAttributes.SCOPE_REQUEST)
                                instanceof Session session
                ? session.account()
                : null;
    }

    static void set(HttpServletRequest request, Session session) {
        request.setAttribute(SESSION, session);
    }

    static @Nullable Session session(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof Session session ? session : null;
    }

    static String csrf(HttpServletRequest request) {
        Session session = session(request);
        return session == null ? "" : session.csrf();
    }
}
