package guatu.server.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that frames the list, at one moment (攻坚行动全貌). Immutable.
 *
 * @param campaign null before one is loaded
 */
record CampaignBook(
        @Nullable Campaign campaign,
        List<District> districts,
        List<Action> actions,
        List<WorkLine> lines,
        List<DeclaredTotal> declaredTotals,
        List<Area> areas,
        List<OutsideEvent> events,
        List<Classification> classifications,
        List<LinkedCampaign> linked) {

    CampaignBook {
        districts = List.copyOf(districts);
        actions = List.copyOf(actions);
        lines = List.copyOf(lines);
        declaredTotals = List.copyOf(declaredTotals);
        areas = List.copyOf(areas);
        events = List.copyOf(events);
        classifications = List.copyOf(classifications);
        linked = List.copyOf(linked);
    }
}
