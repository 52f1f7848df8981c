package guatu.server.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Times every answer by endpoint and status (接口耗时), for the metrics. */
@Component
final class RequestTimes implements HandlerInterceptor {

    private static final String BEGUN = RequestTimes.class.getName();

    private final MeterRegistry registry;
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(BEGUN, Timer.start(registry));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (request.getAttribute(BEGUN) instanceof Timer.Sample sample && pattern != null) {
            Answered answered =
                    new Answered(request.getMethod(), pattern.toString(), response.getStatus());
            sample.stop(timers.computeIfAbsent(answered, this::timer));
        }
    }

    /** As many as there are endpoints and statuses. */
    private record Answered(String method, String pattern, int status) {}

    private Timer timer(Answered answered) {
        return registry.timer(
                "http.server.requests",
                "method",
                answered.method(),
                "uri",
                answered.pattern(),
                "status",
                Integer.toString(answered.status()));
    }
}
