package guatu.server.access;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The network address that the request at hand came from (来源地址). */
@Component
final class CallerAddress {

    /** The address, or empty outside a request. */
    String current() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? String.valueOf(attributes.getRequest().getRemoteAddr())
                : "";
    }
}
