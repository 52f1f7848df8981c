package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S22 省旅游发展大会 gives a date to count back from; S23 文明典范城市创建 is linked, never counted. */
@ServerTest
class S22_S23_EventsAndNeighboursTest {

    private static final LocalDate CONFERENCE = LocalDate.of(2023, 3, 26);

    private final Campaigns campaigns;
    private final Callers callers;

    S22_S23_EventsAndNeighboursTest(Campaigns campaigns, Callers callers) {
        this.campaigns = campaigns;
        this.callers = callers;
    }

    @Test
    void s22_theEventShowsItsWorkingDaysLeft() {
        OutsideEvent conference =
                new OutsideEvent("E1", "全省旅游发展大会", CONFERENCE, CONFERENCE.plusDays(1), "山东省人民政府");
        campaigns
                .apply(CampaignFacts.nothing().with(CampaignFacts.qingdao()), Account.console())
                .orRefuse();
        campaigns.apply(CampaignFacts.events(conference), Account.console()).orRefuse();

        var served = callers.loggedIn("viewer", Role.LEADER).get("/api/campaign").json();
        int left = campaigns.calendar().workingDaysLeft(LocalDate.of(2022, 12, 19), CONFERENCE);
        assertThat(left).isEqualTo(66);
        assertThat(served.at("/events/0/workingDaysLeft").asInt()).isEqualTo(left);
    }

    @Test
    void s22_anEventThatEndsBeforeItBeginsIsRefused() {
        OutsideEvent wrong = new OutsideEvent("E9", "大会", CONFERENCE, CONFERENCE.minusDays(1), "");
        assertThat(campaigns.check(CampaignFacts.events(wrong)))
                .extracting("code")
                .containsExactly("campaign.fact.backwards");
    }

    @Test
    void s23_aLinkedCampaignIsShownAndNotCounted() {
        LinkedCampaign civilised = new LinkedCampaign("WM", "全国文明典范城市创建", "收官战");
        campaigns.apply(CampaignFacts.linked(civilised), Account.console()).orRefuse();
        var served = callers.loggedIn("other", Role.LEADER).get("/api/campaign").json();
        assertThat(served.at("/linked/0/name").asString()).isEqualTo("全国文明典范城市创建");
        assertThat(served.at("/declared").size()).isZero();
    }
}
