package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S05 五区同创 and S06 十大园区: a declared number of members, of whom few are named. */
@ServerTest
class S05_S06_NamedSetsWithUnknownMembersTest {

    private final Campaigns campaigns;
    private final Callers callers;

    S05_S06_NamedSetsWithUnknownMembersTest(Campaigns campaigns, Callers callers) {
        this.campaigns = campaigns;
        this.callers = callers;
    }

    @Test
    void s05_aGoalWithFiveUnnamedMembersIsIncomplete() {
        Classification goal = new Classification("G1", "五区同创", "目标", 5, List.of(), "示范窗口区");
        campaigns.apply(CampaignFacts.classifications(goal), Account.console()).orRefuse();
        var served = callers.loggedIn("viewer", Role.LEADER).get("/api/campaign").json();
        assertThat(served.at("/classifications/0/declared").asInt()).isEqualTo(5);
        assertThat(served.at("/classifications/0/known").asInt()).isZero();
        assertThat(served.at("/classifications/0/incomplete").asBoolean()).isTrue();
    }

    @Test
    void s06_twoOfTenParksAreKnown() {
        Classification parks =
                new Classification(
                        "G2", "十大新兴产业专业园区", "园区", 10, List.of("青岛市虚拟现实产业园", "人工智能产业园"), "");
        campaigns.apply(CampaignFacts.classifications(parks), Account.console()).orRefuse();
        assertThat(campaigns.classifications())
                .filteredOn(c -> c.code().equals("G2"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.known()).isEqualTo(2);
                    assertThat(c.incomplete()).isTrue();
                });
    }

    @Test
    void s06_moreNamesThanAnnouncedAreRefused() {
        Classification wrong = new Classification("G3", "四大主导产业", "产业", 1, List.of("甲", "乙"), "");
        assertThat(campaigns.check(CampaignFacts.classifications(wrong)))
                .extracting("code")
                .containsExactly("campaign.classification.too-many");
    }
}
