package guatu.server.database;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf rows are read and written (行级访问范围). Every connection taken from the pool carries
 * it to PostgreSQL as {@code guatu.login} and {@code guatu.roles}, where the policies of row-level
 * security read it. Work of the server itself, outside any request, has the scope {@link #SERVER}.
 *
 * @param login of the account, or empty
 * @param roles by name; {@code SERVER} for the server's own work
 */
public record RowScope(String login, Set<String> roles) {

    /** The server's own work: reading its boards, following the journal, loading files. */
    public static final RowScope SERVER = new RowScope("", Set.of("SERVER"));

    /** A request of somebody who is not logged in: sees no row that is guarded. */
    public static final RowScope NOBODY = new RowScope("", Set.of());

    /**
     * Whatever the connection stood for before: only for statements that no policy touches, such as
     * looking up a session by its token.
     */
    public static final RowScope ANY = new RowScope("", Set.of("ANY"));

    private static final ThreadLocal<@Nullable RowScope> CURRENT = new ThreadLocal<>();

    public RowScope {
        roles = Set.copyOf(roles);
    }

    /** The scope of the work at hand. */
    public static RowScope current() {
        RowScope entered = CURRENT.get();
        return entered == null ? SERVER : entered;
    }

    /** All that this thread does from now on is on that behalf. */
    public static void enter(RowScope scope) {
        CURRENT.set(scope);
    }

    /** This thread no longer works for anybody. */
    public static void leave() {
        CURRENT.remove();
    }

    /**
     * Does something the server must do whoever asks, such as looking up a login. Not within a
     * transaction: its connection keeps the scope it began with.
     */
    public static <T> T asServer(Supplier<T> work) {
        RowScope before = CURRENT.get();
        CURRENT.set(SERVER);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The roles as PostgreSQL writes an array. */
    String rolesAsArray() {
        return "{" + String.join(",", new TreeSet<>(roles)) + "}";
    }
}
