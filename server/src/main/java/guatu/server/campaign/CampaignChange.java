package guatu.server.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the campaign to put in place (攻坚设置变更): each is added, or replaces the one of the same
 * code. What is not named stays; what already stands so changes nothing.
 *
 * @param reason why, kept in the audit trail
 * @param campaign the campaign itself, or null to leave it
 */
public record CampaignChange(
        String reason,
        @Nullable Campaign campaign,
        List<District> districts,
        List<Action> actions,
        List<WorkLine> lines,
        List<DeclaredTotal> declaredTotals,
        List<Area> areas,
        List<OutsideEvent> events,
        List<Classification> classifications,
        List<LinkedCampaign> linked) {

    public CampaignChange {
        districts = List.copyOf(districts);
        actions = List.copyOf(actions);
        lines = List.copyOf(lines);
        declaredTotals = List.copyOf(declaredTotals);
        areas = List.copyOf(areas);
        events = List.copyOf(events);
        classifications = List.copyOf(classifications);
        linked = List.copyOf(linked);
    }

    /** A change that so far changes nothing; see {@link #with}. */
    public static CampaignChange because(String reason) {
        return new CampaignChange(
                reason, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    /** The same change that also puts the campaign itself. */
    public CampaignChange with(Campaign campaign) {
        return new CampaignChange(
                reason,
                campaign,
                districts,
                actions,
                lines,
                declaredTotals,
                areas,
                events,
                classifications,
                linked);
    }
}
