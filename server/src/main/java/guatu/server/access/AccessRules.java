package guatu.server.access;

import guatu.server.web.Named;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private static final String REFUSED = AccessRules.class.getName() + ".refused";

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
            note(request, endpoint.getMethodAnnotation(Recorded.class));
        }
        return true;
    }

    /** What a controller itself refuses stands in the audit trail as well. */
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        boolean isRefusal = response.getStatus() == HttpStatus.FORBIDDEN.value();
        Session session = CurrentAccount.session(request);
        if (isRefusal && session != null && request.getAttribute(REFUSED) == null) {
            refused(request, session.account());
        }
    }

    private void refused(HttpServletRequest request, Account account) {
        request.setAttribute(REFUSED, true);
        audit.record(account, AuditAction.REFUSED, what(request), account.roles().toString());
    }

    private void note(HttpServletRequest request, @Nullable Recorded recorded) {
        Session session = CurrentAccount.session(request);
        if (recorded != null && session != null) {
            String query = Objects.toString(request.getQueryString(), "");
            String detail =
                    recorded.value() == AuditAction.EXPORTED
                            ? (ExportMarkParameter.number(request) + " " + query).strip()
                            : query;
            audit.record(session.account(), recorded.value(), what(request), detail);
        }
    }

    private static String what(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
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
        if (session.factorDue() && (allowed == null || !allowed.beforeSecondFactor())) {
            throw RefusedException.forbidden(Problem.of("access.factor.due"));
        }
        if (!mayCall(account, allowed)) {
            refused(request, account);
            throw RefusedException.forbidden(Problem.of("access.role.missing", wanted(allowed)));
        }
        if (!isFromOwnPage(request, session)) {
            throw RefusedException.forbidden(Problem.at("access.csrf", CSRF_HEADER, null));
        }
        if (account.mustChangePassword() && (allowed == null || !allowed.beforePasswordChange())) {
            throw RefusedException.forbidden(Problem.of("access.password.must-change"));
        }
        if (session.toEnrol() && !mayEnrolling(allowed)) {
            throw RefusedException.forbidden(Problem.of("access.factor.enrol"));
        }
    }

    private static boolean mayCall(Account account, @Nullable Allowed allowed) {
        return allowed != null && mayCall(account.roles(), allowed);
    }

    /** The rule itself, which the matrix shows and the walk over all endpoints tries. */
    static boolean mayCall(Set<Role> roles, Allowed allowed) {
        if (roles.contains(Role.OUTSIDE) && allowed.outside()) {
            return true;
        }
        return allowed.value().length == 0
                ? !roles.contains(Role.OUTSIDE)
                : Arrays.stream(allowed.value()).anyMatch(roles::contains);
    }

    private static boolean mayEnrolling(@Nullable Allowed allowed) {
        return allowed != null
                && (allowed.enrolling()
                        || allowed.beforeSecondFactor()
                        || allowed.beforePasswordChange());
    }

    /** A page of another site can send our cookie with a form, but it cannot know the token. */
    private static boolean isFromOwnPage(HttpServletRequest request, Session session) {
        if (READING.contains(request.getMethod()) || session.account().isConsole()) {
            return true;
        }
        String presented = request.getHeader(CSRF_HEADER);
        return presented != null && SecretText.same(session.csrf(), presented);
    }

    private static Named wanted(@Nullable Allowed allowed) {
        Role[] roles = allowed == null ? new Role[0] : allowed.value();
        return new Named(Arrays.stream(roles).map(Role::key).toList());
    }
}
