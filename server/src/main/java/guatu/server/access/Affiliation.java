package guatu.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands in the organisation (任职情况) on the campaign's status date.
 *
 * @param unit the unit it belongs to, or null
 * @param posts the posts it holds
 */
public record Affiliation(@Nullable UnitName unit, List<HeldPost> posts) {

    public Affiliation {
        posts = List.copyOf(posts);
    }

    /** A unit by code and name. */
    public record UnitName(String code, String name) {}

    /** A post by code and name, with the code of its unit. */
    public record HeldPost(String code, String name, String unit) {}

    /** Answers for an account; given by the modules that know organisation and status date. */
    public interface Source {

        /** Where the account stands today. */
        Affiliation of(Account account);
    }
}
