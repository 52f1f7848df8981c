package guatu.server.organisation;

import guatu.server.access.Account;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the chain of command with its versions (组织指挥体系). */
@Component
@SuppressWarnings("DoNotCallSuggester")
public final class Organisation {

    /** The chain of command on that day; empty with version 0 before the first one. */
    public OrganisationTree at(LocalDate day) {
        throw new UnsupportedOperationException(day.toString());
    }

    /** All versions, oldest first. */
    public List<OrganisationVersion> versions() {
        throw new UnsupportedOperationException();
    }

    /** The one unit that bears the code, name, short name or alias on that day, or null. */
    public @Nullable Unit findUnit(String codeOrNameOrAlias, LocalDate day) {
        List<Unit> found = at(day).unitsNamed(codeOrNameOrAlias);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The posts that the account holds on that day. */
    public List<Post> postsOf(String login, LocalDate day) {
        return at(day).postsOf(login);
    }

    /** What speaks against a change; nothing is changed. */
    public List<Problem> check(OrganisationChange change) {
        throw new UnsupportedOperationException(change.toString());
    }

    /**
     * Puts a change in place and gives the newest version, the same as before if nothing changed.
     */
    public Outcome<OrganisationVersion> apply(OrganisationChange change, Account by) {
        throw new UnsupportedOperationException(change.toString() + by);
    }

    /**
     * Gives a post to a holder from a day on; whoever held it until then ends the day before. What
     * the post owes, the successor inherits.
     */
    public Outcome<Holding> assign(
            String post, String holderName, @Nullable String login, LocalDate from, Account by) {
        throw new UnsupportedOperationException(post + holderName + login + from + by);
    }
}
