package guatu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A change that may be asked for again under its idempotency key (带幂等键的请求).
 *
 * @param login of who asks; a key is its owner's alone
 * @param digest of method, address and body: one key stands for one request
 */
record KeyedRequest(String login, String key, String digest) {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST_KEY = 200;

    private static final String ATTRIBUTE = KeyedRequest.class.getName();
    private static final String STANDS = ATTRIBUTE + ".stands";
    private static final String UNDER_WAY = ATTRIBUTE + ".under-way";

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable KeyedRequest of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof KeyedRequest keyed ? keyed : null;
    }

    /** The endpoint keeps its keys itself, or nothing is to be kept. */
    static void release(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** It was not done before: from now on what it writes is its change. */
    static void beginsNow(HttpServletRequest request) {
        request.setAttribute(UNDER_WAY, true);
    }

    static boolean isUnderWay(HttpServletRequest request) {
        return request.getAttribute(UNDER_WAY) != null;
    }

    /** From now on the key stands in the transaction of the change. */
    static void stands(HttpServletRequest request) {
        request.setAttribute(STANDS, true);
    }

    static boolean isStanding(HttpServletRequest request) {
        return request.getAttribute(STANDS) != null;
    }
}
