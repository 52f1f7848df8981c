package guatu.server.exchange;

import guatu.server.access.Role;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;

/** One caller for all tests of a class: an account can be made once only. */
final class OfficeCaller {

    private static final java.util.concurrent.atomic.AtomicInteger NUMBER =
            new java.util.concurrent.atomic.AtomicInteger();

    private OfficeCaller() {}

    static Caller of(Callers callers, Role role) {
        return callers.loggedIn("import" + NUMBER.incrementAndGet(), role);
    }
}
