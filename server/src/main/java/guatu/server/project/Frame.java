package guatu.server.project;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import guatu.server.campaign.Action;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.campaign.OutsideEvent;
import guatu.server.campaign.WorkLine;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.project.check.CodesInForce;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What campaign and organisation allow a list to name today (编码范围). */
@Component
final class Frame {

    private final Campaigns campaigns;
    private final Organisation organisation;

    Frame(Campaigns campaigns, Organisation organisation) {
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    CodesInForce codes() {
        Campaign campaign = campaigns.current();
        OrganisationTree tree = organisation.at(campaigns.statusDate());
        return new CodesInForce(
                campaign.start(),
                campaign.end(),
                Set.copyOf(campaign.planYears()),
                tree.units().stream()
                        .collect(toMap(Unit::code, unit -> Objects.toString(unit.parent(), ""))),
                tree.posts().stream().collect(toMap(Post::code, Post::unit)),
                campaigns.districts().stream().map(District::code).collect(toSet()),
                campaigns.actions().stream().map(Action::code).collect(toSet()),
                campaigns.lines().stream().map(WorkLine::code).collect(toSet()),
                campaigns.areas().stream().map(Area::code).collect(toSet()),
                campaigns.events().stream().map(OutsideEvent::code).collect(toSet()));
    }
}
