package guatu.server.campaign;

import guatu.server.access.Account;
import guatu.server.access.Affiliation;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an account stands in the chain of command on the campaign's status date. */
@Component
final class StandingOnStatusDate implements Affiliation.Source {

    private final Organisation organisation;
    private final Campaigns campaigns;

    StandingOnStatusDate(Organisation organisation, Campaigns campaigns) {
        this.organisation = organisation;
        this.campaigns = campaigns;
    }

    @Override
    public Affiliation of(Account account) {
        OrganisationTree tree = organisation.at(campaigns.statusDate());
        List<Affiliation.HeldPost> posts =
                tree.postsOf(account.login()).stream()
                        .map(p -> new Affiliation.HeldPost(p.code(), p.name(), p.unit()))
                        .toList();
        return new Affiliation(unit(tree, account.unit()), posts);
    }

    private static Affiliation.@Nullable UnitName unit(
            OrganisationTree tree, @Nullable String code) {
        Unit unit = code == null ? null : tree.unit(code);
        return unit == null ? null : new Affiliation.UnitName(unit.code(), unit.name());
    }
}
