package guatu.server.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Times every answer by endpoint and status (接口耗时), for the metrics. */
@Component
final class RequestTimes implements HandlerInterceptor {

    private static final String BEGUN = RequestTimes.class.getName();

    private final MeterRegistry registry;

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
            sample.stop(
                    registry.timer(
                            "http.server.requests",
                            "method",
                            request.getMethod(),
                            "uri",
                            pattern.toString(),
                            "status",
                            Integer.toString(response.getStatus())));
        }
    }
}
