package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds every request against what its endpoint says about who may call it (访问控制). An endpoint that
 * says nothing is closed.
 */
@Component
final class AccessRules implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CSRF_HEADER = "X-CSRF-Token";

    private final Audit audit;

    AccessRules(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isFirst = request.getDispatcherType() == DispatcherType.REQUEST;
        if (isFirst && handler instanceof HandlerMethod endpoint && !isOpen(endpoint)) {
            check(request, endpoint.getMethodAnnotation(Allowed.class));
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod endpoint) {
        return endpoint.hasMethodAnnotation(Open.class);
    }

    private void check(HttpServletRequest request, @Nullable Allowed allowed) {
        Session session = CurrentAccount.session(request);
        if (session == null) {
            throw RefusedException.with(
                    HttpStatus.UNAUTHORIZED, List.of(Problem.of("access.login.needed")));
        }
        Account account = session.account();
        if (!mayCall(account, allowed)) {
            audit.record(
                    account,
                    AuditAction.REFUSED,
                    request.getMethod() + " " + request.getRequestURI(),
                    account.roles().toString());
            throw RefusedException.forbidden(Problem.of("access.role.missing", wanted(allowed)));
        }
        if (!isFromOwnPage(request, session)) {
            throw RefusedException.forbidden(Problem.at("access.csrf", CSRF_HEADER, null));
        }
        if (account.mustChangePassword() && (allowed == null || !allowed.beforePasswordChange())) {
            throw RefusedException.forbidden(Problem.of("access.password.must-change"));
        }
    }

    private static boolean mayCall(Account account, @Nullable Allowed allowed) {
        if (allowed == null) {
            return false;
        }
        return allowed.value().length == 0 || account.isAny(allowed.value());
    }

    /** A page of another site can send our cookie with a form, but it cannot know the token. */
    private static boolean isFromOwnPage(HttpServletRequest request, Session session) {
        if (READING.contains(request.getMethod()) || session.account().isConsole()) {
            return true;
        }
        String presented = request.getHeader(CSRF_HEADER);
        return presented != null && SecretText.same(session.csrf(), presented);
    }

    private static String wanted(@Nullable Allowed allowed) {
        return allowed == null ? "" : String.join(", ", roleNames(allowed));
    }

    private static List<String> roleNames(Allowed allowed) {
        return Arrays.stream(allowed.value()).map(Role::name).toList();
    }
}
