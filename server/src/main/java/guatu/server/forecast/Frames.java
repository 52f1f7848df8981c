package guatu.server.forecast;

import guatu.server.campaign.Campaigns;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the frame of a board from campaign and organisation as they stand now. */
@Component
final class Frames {

    private final Campaigns campaigns;
    private final Organisation organisation;

    Frames(Campaigns campaigns, Organisation organisation) {
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    BoardFrame now() {
        return on(campaigns.statusDate());
    }

    /** The frame of a board of another day. */
    BoardFrame on(LocalDate statusDate) {
        OrganisationTree tree = organisation.at(statusDate);
        return new BoardFrame(
                campaigns.current(),
                campaigns.calendar(),
                statusDate,
                tree.units(),
                tree.posts(),
                campaigns.districts(),
                campaigns.areas(),
                campaigns.events());
    }

    /** Whether a board made for that day still shows today. */
    boolean isToday(LocalDate statusDate) {
        return campaigns.statusDate().equals(statusDate);
    }
}
