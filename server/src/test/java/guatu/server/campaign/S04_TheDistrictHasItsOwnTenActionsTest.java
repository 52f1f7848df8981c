package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S04 市北区十大攻坚行动: the district's ten and the city's list are two lists, joined by a crosswalk. */
@ServerTest
class S04_TheDistrictHasItsOwnTenActionsTest {

    private static final LocalDate START_2023 = LocalDate.of(2023, 1, 1);

    private final Campaigns campaigns;
    private final Callers callers;

    S04_TheDistrictHasItsOwnTenActionsTest(Campaigns campaigns, Callers callers) {
        this.campaigns = campaigns;
        this.callers = callers;
    }

    @Test
    void s04_theTwoTensAreNotMerged() {
        List<Action> city2022 =
                IntStream.rangeClosed(1, 8).mapToObj(n -> city(n, CampaignFacts.START)).toList();
        List<Action> city2023 =
                IntStream.rangeClosed(9, 10).mapToObj(n -> city(n, START_2023)).toList();
        List<Action> shibei =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(S04_TheDistrictHasItsOwnTenActionsTest::shibei)
                        .toList();
        for (List<Action> list : List.of(city2022, city2023, shibei)) {
            campaigns
                    .apply(CampaignFacts.actions(list.toArray(Action[]::new)), Account.console())
                    .orRefuse();
        }

        assertThat(onList(null, 2022)).hasSize(8);
        assertThat(onList(null, 2023)).hasSize(10);
        assertThat(onList("370203", 2022)).hasSize(10);
        assertThat(onList("370203", 2022).getFirst().cityActions()).containsExactly("C01");
        var served = callers.loggedIn("viewer", Role.LEADER).get("/api/campaign");
        assertThat(served.json().at("/actions").size()).isEqualTo(18);
    }

    @Test
    void s04_aCrosswalkToAnUnknownCityActionIsRefused() {
        Action wrong =
                new Action("SB99", "错误", "370203", CampaignFacts.START, null, List.of("C99"));
        assertThat(campaigns.check(CampaignFacts.actions(wrong)))
                .extracting("code")
                .containsExactly("campaign.action.city-unknown");
    }

    private List<Action> onList(@Nullable String district, int year) {
        LocalDate day = LocalDate.of(year, 12, 19);
        return campaigns.actions().stream()
                .filter(a -> Objects.equals(a.district(), district))
                .filter(a -> a.isOnListOn(day))
                .toList();
    }

    private static Action city(int n, LocalDate from) {
        return CampaignFacts.cityAction("C%02d".formatted(n), "市级行动" + n, from);
    }

    private static Action shibei(int n) {
        List<String> serves = n <= 8 ? List.of("C%02d".formatted(n)) : List.of();
        return new Action(
                "SB%02d".formatted(n), "市北行动" + n, "370203", CampaignFacts.START, null, serves);
    }
}
