package guatu.server.exchange.load;

import guatu.server.access.Account;
import guatu.server.access.Accounts;
import guatu.server.campaign.Campaigns;
import guatu.server.exchange.plan.Standing;
import guatu.server.journal.Journal;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.OrganisationVersion;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.project.Projects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what stands now from the modules that keep it (现状采集). */
@Component
public final class StandingReader {

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Projects projects;
    private final Journal journal;

    StandingReader(
            Campaigns campaigns,
            Organisation organisation,
            Accounts accounts,
            Projects projects,
            Journal journal) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.accounts = accounts;
        this.projects = projects;
        this.journal = journal;
    }

    /** What stands now; units, posts and holders of every version, the older first. */
    public Standing read() {
        Set<Unit> units = new LinkedHashSet<>();
        Set<Post> posts = new LinkedHashSet<>();
        Set<Holding> holdings = new LinkedHashSet<>();
        for (OrganisationTree tree : trees()) {
            units.addAll(tree.units());
            posts.addAll(tree.posts());
            holdings.addAll(tree.holdings());
        }
        return new Standing(
                campaigns.current(),
                campaigns.districts(),
                campaigns.actions(),
                campaigns.lines(),
                campaigns.declaredTotals(),
                campaigns.areas(),
                campaigns.events(),
                campaigns.classifications(),
                campaigns.linked(),
                List.copyOf(units),
                List.copyOf(posts),
                List.copyOf(holdings),
                accounts.all().stream().map(Account::login).toList(),
                projects.current(),
                journal.current());
    }

    private List<OrganisationTree> trees() {
        List<OrganisationTree> trees = new ArrayList<>();
        for (OrganisationVersion version : organisation.versions()) {
            trees.add(organisation.at(version.validFrom()));
        }
        trees.add(organisation.at(campaigns.statusDate()));
        return trees;
    }
}
