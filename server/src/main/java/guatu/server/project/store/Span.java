package guatu.server.project.store;

import org.jspecify.annotations.Nullable;

/**
 * A row with the list versions in which it holds.
 *
 * @param from the first version
 * @param to the first version in which it no longer holds; null while it does
 */
public record Span<T>(int from, @Nullable Integer to, T row) {

    /** Whether it holds at a version. */
    public boolean holdsAt(int version) {
        return from <= version && (to == null || version < to);
    }
}
