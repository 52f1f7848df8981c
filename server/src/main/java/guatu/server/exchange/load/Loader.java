package guatu.server.exchange.load;

import guatu.server.access.Accounts;
import guatu.server.campaign.Campaigns;
import guatu.server.exchange.plan.Drafts;
import guatu.server.exchange.plan.Standing;
import guatu.server.journal.Journal;
import guatu.server.organisation.Organisation;
import guatu.server.project.Projects;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads a plan in one transaction, or tries it and takes everything back (装载器). */
@Component
public final class Loader {

    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Projects projects;
    private final Journal journal;

    Loader(
            TransactionTemplate transaction,
            Accounts accounts,
            Organisation organisation,
            Campaigns campaigns,
            Projects projects,
            Journal journal) {
        this.transaction = transaction;
        this.accounts = accounts;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.projects = projects;
        this.journal = journal;
    }

    /**
     * Loads the accepted rows. Rows that a module refuses are refused in the drafts; then, unless
     * they may be left out, nothing is kept.
     */
    public Loaded load(Standing standing, Drafts drafts, Order order) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    Loaded loaded = steps(standing, drafts, order).run();
                    if (!loaded.kept()) {
                        status.setRollbackOnly();
                    }
                    return loaded;
                }));
    }

    private LoadSteps steps(Standing standing, Drafts drafts, Order order) {
        FrameSteps frame = new FrameSteps(accounts, organisation, campaigns, drafts, order);
        return new LoadSteps(frame, projects, journal, standing, drafts, order);
    }
}
