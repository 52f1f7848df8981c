package guatu.server.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version released for print or sent back (签发), by another post than its author's.
 *
 * @param granted released; else sent back
 */
record Approval(
        UUID article,
        int draft,
        boolean granted,
        @Nullable String reason,
        String login,
        @Nullable String post,
        Instant at) {}
