package guatu.server.exchange.plan;

import guatu.server.campaign.Action;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.Classification;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.campaign.District;
import guatu.server.campaign.LinkedCampaign;
import guatu.server.campaign.OutsideEvent;
import guatu.server.campaign.WorkLine;
import guatu.server.journal.Entry;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.project.ProjectList;
import java.util.List;

/** What stands before a file is loaded (现状). */
public record Standing(
        Campaign campaign,
        List<District> districts,
        List<Action> actions,
        List<WorkLine> lines,
        List<DeclaredTotal> totals,
        List<Area> areas,
        List<OutsideEvent> events,
        List<Classification> classifications,
        List<LinkedCampaign> linked,
        List<Unit> units,
        List<Post> posts,
        List<Holding> holdings,
        List<String> logins,
        ProjectList list,
        List<Entry> entries) {}
