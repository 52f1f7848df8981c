package guatu.server.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of command on one day (组织体系).
 *
 * @param version the version in force on that day
 * @param date the day
 * @param units those that exist on the day, by code
 * @param posts those that exist on the day, by code
 * @param holdings who holds them on the day
 */
@SuppressWarnings("DoNotCallSuggester")
public record OrganisationTree(
        OrganisationVersion version,
        LocalDate date,
        List<Unit> units,
        List<Post> posts,
        List<Holding> holdings) {

    public OrganisationTree {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        holdings = List.copyOf(holdings);
    }

    /** The unit of that code, or null. */
    public @Nullable Unit unit(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** The post of that code, or null. */
    public @Nullable Post post(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** The unit and everything below it, parents before children; empty for an unknown code. */
    public List<Unit> subtree(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** From the top down to the unit itself; empty for an unknown code. */
    public List<Unit> path(String code) {
        throw new UnsupportedOperationException(code);
    }

    /** Who holds the post, or null when it is vacant or unknown. */
    public @Nullable Holding holder(String post) {
        throw new UnsupportedOperationException(post);
    }

    /** The posts that the account holds. */
    public List<Post> postsOf(String login) {
        throw new UnsupportedOperationException(login);
    }

    /**
     * The units that bear the code, name, short name or alias; more than one when it is ambiguous.
     */
    public List<Unit> unitsNamed(String codeOrNameOrAlias) {
        throw new UnsupportedOperationException(codeOrNameOrAlias);
    }
}
