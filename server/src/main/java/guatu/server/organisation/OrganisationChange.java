package guatu.server.organisation;

import java.util.List;

/**
 * Units, posts and holders to put in place (组织调整). What is not named stays as it is; what is named
 * and already stands so changes nothing. One version is made for each day on which units or posts
 * begin or end.
 *
 * @param reason why, kept with the versions it makes
 * @param units new or changed units
 * @param posts new or changed posts
 * @param holdings who holds which post from when
 */
public record OrganisationChange(
        String reason, List<Unit> units, List<Post> posts, List<Holding> holdings) {

    public OrganisationChange {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        holdings = List.copyOf(holdings);
    }
}
