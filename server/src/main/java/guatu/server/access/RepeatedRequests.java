package guatu.server.access;

import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers a request that was done before as it was answered then (重复请求). Comes after {@link
 * AccessRules}: whoever lost his right in between gets nothing.
 */
@Component
final class RepeatedRequests implements HandlerInterceptor {

    static final String REPEATED = "Idempotent-Repeat";

    private final KeptAnswers answers;

    RepeatedRequests(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        KeyedRequest asked = KeyedRequest.of(request);
        boolean isFirst = request.getDispatcherType() == DispatcherType.REQUEST;
        if (asked == null || !isFirst || !(handler instanceof HandlerMethod endpoint)) {
            return true;
        }
        if (OwnKeys.isKept(endpoint)) {
            KeyedRequest.release(request);
            return true;
        }
        checkKey(request, asked);
        KeptAnswers.Kept kept = answers.find(asked);
        if (kept == null) {
            KeyedRequest.beginsNow(request);
            return true;
        }
        KeyedRequest.release(request);
        if (!kept.isSame()) {
            throw RefusedException.because(
                    Problem.at("access.key.reused", KeyedRequest.HEADER, asked.key()));
        }
        KeptAnswers.Answer answer = kept.answer();
        if (answer == null) {
            throw RefusedException.conflict(
                    Problem.at("access.key.done", KeyedRequest.HEADER, asked.key()));
        }
        repeat(answer, response);
        return false;
    }

    private static void checkKey(HttpServletRequest request, KeyedRequest asked) {
        String key = asked.key();
        if (key.isBlank()
                || key.length() > KeyedRequest.LONGEST_KEY
                || key.chars().anyMatch(Character::isISOControl)) {
            KeyedRequest.release(request);
            throw RefusedException.because(
                    Problem.at(
                            "access.key.malformed",
                            KeyedRequest.HEADER,
                            key,
                            KeyedRequest.LONGEST_KEY));
        }
    }

    private static void repeat(KeptAnswers.Answer answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPEATED, "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
