package guatu.server.exchange;

import guatu.server.access.Role;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One caller for all tests of a class: an account can be made once only. */
final class OfficeCaller {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private OfficeCaller() {}

    static Caller of(Callers callers, Role role) {
        return callers.loggedIn("import" + NUMBER.incrementAndGet(), role);
    }

    /** The command line of the same machine; only it may carry over reports of others. */
    static Caller console(Callers callers) throws IOException {
        String token = Files.readString(Path.of("target/server-test/console.token")).strip();
        return callers.stranger().with("Authorization", "Bearer " + token);
    }
}
