package guatu.server.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article (稿件), whatever versions it has.
 *
 * @param place code of the district it is about where its text names none, or null
 * @param login who handed in the first version
 */
record Article(UUID id, String title, @Nullable String place, String login, Instant createdAt) {}
