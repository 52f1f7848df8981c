package guatu.server.access;

import guatu.server.web.Here;
import guatu.server.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Numbers exports, and hands the mark to a controller that asks for an {@link ExportMark}. */
@Component
final class ExportMarkParameter implements HandlerMethodArgumentResolver {

    private static final String NUMBER = ExportMark.class.getName();
    private static final int NUMBER_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Here.ZONE);

    private final CurrentAccount current;
    private final Wording wording;
    private final Clock clock;

    ExportMarkParameter(CurrentAccount current, Wording wording, Clock clock) {
        this.current = current;
        this.wording = wording;
        this.clock = clock;
    }

    /** Gives the request a number, such as {@code 3F9A01C7}. */
    static String number(HttpServletRequest request) {
        byte[] random = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(random);
        String number = HexFormat.of().withUpperCase().formatHex(random);
        request.setAttribute(NUMBER, number);
        return number;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(ExportMark.class);
    }

    /** The number is there because the endpoint is {@link Recorded}. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Account account = current.get();
        Object number =
                Objects.requireNonNull(
                        request.getAttribute(NUMBER, NativeWebRequest.SCOPE_REQUEST),
                        "An endpoint with a mark is recorded as an export.");
        return new ExportMark(
                wording.say(
                        "export.mark",
                        account.name(),
                        account.login(),
                        TIME.format(clock.instant()),
                        number));
    }
}
