package guatu.server.exchange.plan;

import guatu.server.access.Role;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Post;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post with its holder and the account to make for him (岗位、任职与账号).
 *
 * @param holding null while vacant
 * @param login the account; null when the holder has none
 * @param roles of that account
 */
public record PostDraft(
        Post post, @Nullable Holding holding, @Nullable String login, Set<Role> roles) {

    /** Copies the roles. */
    public PostDraft {
        roles = Set.copyOf(roles);
    }
}
