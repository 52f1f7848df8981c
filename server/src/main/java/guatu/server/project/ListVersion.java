package guatu.server.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the project list (清单版本); earlier ones stay readable and countable.
 *
 * @param no 1, 2, 3 …; 0 is the empty list before the first
 * @param by login of the account that made it
 * @param reason why the list was changed
 * @param source the document or file it came from
 * @param added projects added
 * @param removed projects removed
 * @param changed projects changed, in themselves, their milestones or their relations
 * @param projects projects on the list at this version, a package as one
 */
public record ListVersion(
        int no,
        Instant at,
        String by,
        String reason,
        @Nullable String source,
        int added,
        int removed,
        int changed,
        int projects) {}
