package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S01 三年攻坚行动: 2022-01-01 … 2024-12-31, three plan years; everything else hangs on it. */
@ServerTest
class S01_TheCampaignIsSetUpTest {

    private final Campaigns campaigns;
    private final Callers callers;
    private final TestClock clock;

    S01_TheCampaignIsSetUpTest(Campaigns campaigns, Callers callers, TestClock clock) {
        this.campaigns = campaigns;
        this.callers = callers;
        this.clock = clock;
    }

    @Test
    void s01_theCampaignShowsItsDayAndItsPlanYears() {
        campaigns
                .apply(CampaignFacts.nothing().with(CampaignFacts.qingdao()), Account.console())
                .orRefuse();
        var answer = callers.loggedIn("viewer", Role.LEADER).get("/api/campaign");
        assertThat(answer.at("/name")).isEqualTo("青岛市城市更新和城市建设三年攻坚行动");
        assertThat(answer.json().at("/planYears").size()).isEqualTo(3);
        assertThat(answer.json().at("/day").asInt()).isEqualTo(353);
        assertThat(answer.json().at("/days").asInt()).isEqualTo(1096);
        assertThat(answer.at("/statusDate")).isEqualTo("2022-12-19");
    }

    @Test
    void s01_onlyTheOfficeChangesThresholds() {
        campaigns.apply(CampaignFacts.nothing().with(CampaignFacts.qingdao()), Account.console());
        Map<String, Object> settings =
                Map.of(
                        "toleranceWorkingDays", 5,
                        "dueSoonWorkingDays", 7,
                        "silentDays", 20,
                        "statusDate", "2022-12-20");
        Caller office = callers.loggedIn("office", Role.OFFICE);
        assertThat(
                        callers.loggedIn("leader", Role.LEADER)
                                .put("/api/campaign/settings", settings)
                                .problems())
                .containsExactly("access.role.missing");

        assertThat(office.put("/api/campaign/settings", settings).status()).isEqualTo(200);
        assertThat(campaigns.current().settings()).isEqualTo(new LightSettings(5, 7, 20));
        assertThat(campaigns.statusDate()).isEqualTo(LocalDate.of(2022, 12, 20));
    }

    @Test
    void s01_withoutAFixedStatusDateItFollowsTheCalendar() {
        Campaign following = CampaignFacts.qingdao().with(LightSettings.USUAL, null);
        campaigns.apply(CampaignFacts.nothing().with(following), Account.console()).orRefuse();
        clock.setTo(LocalDate.of(2023, 5, 4));
        assertThat(campaigns.statusDate()).isEqualTo(LocalDate.of(2023, 5, 4));
    }

    @Test
    void s01_aPlanYearOutsideTheCampaignIsRefused() {
        Campaign q = CampaignFacts.qingdao();
        Campaign wrong =
                new Campaign(
                        q.code(),
                        q.name(),
                        q.level(),
                        q.start(),
                        q.end(),
                        List.of(2022, 2025),
                        null,
                        new LightSettings(-1, 10, 0),
                        null);
        assertThat(campaigns.check(CampaignFacts.nothing().with(wrong)))
                .extracting("code")
                .containsExactly(
                        "campaign.plan-years.outside",
                        "campaign.setting.range",
                        "campaign.setting.range");
    }
}
