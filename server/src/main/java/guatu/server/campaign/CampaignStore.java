package guatu.server.campaign;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads and writes the whole book of the campaign. */
@Component
final class CampaignStore {

    private final CampaignRows campaigns;
    private final ActionRows actions;
    private final AreaRows areas;

    CampaignStore(CampaignRows campaigns, ActionRows actions, AreaRows areas) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.areas = areas;
    }

    CampaignBook read() {
        return new CampaignBook(
                campaigns.find(),
                Districts.with(areas.districts()),
                actions.actions(),
                actions.lines(),
                actions.totals(),
                areas.areas(),
                areas.events(),
                areas.classifications(),
                campaigns.linked());
    }

    /** Holds off other changes until the end of the transaction. */
    void lock() {
        campaigns.lock();
    }

    /** Writes what differs from the book, and says whether anything did. */
    boolean write(CampaignChange change, CampaignBook before) {
        boolean changed = false;
        Campaign campaign = change.campaign();
        if (campaign != null && !campaign.equals(before.campaign())) {
            campaigns.put(campaign);
            changed = true;
        }
        changed |= put(change.districts(), before.districts(), areas::put);
        changed |= put(change.actions(), before.actions(), actions::put);
        changed |= put(change.lines(), before.lines(), actions::put);
        changed |= put(change.declaredTotals(), before.declaredTotals(), actions::put);
        changed |= put(change.areas(), before.areas(), areas::put);
        changed |= put(change.events(), before.events(), areas::put);
        changed |= put(change.classifications(), before.classifications(), areas::put);
        changed |= put(change.linked(), before.linked(), campaigns::put);
        return changed;
    }

    private static <T> boolean put(List<T> wanted, List<T> known, Consumer<T> put) {
        List<T> differing = wanted.stream().filter(fact -> !known.contains(fact)).toList();
        differing.forEach(put);
        return !differing.isEmpty();
    }
}
