package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S19 策划把控线、项目建设线、业态招商线、文旅发展线等109项具体任务: the lines must add up, or the rest shows. */
@ServerTest
class S19_TasksOnNoLineTest {

    private static final String SHIBEI = "370203";

    private final Campaigns campaigns;
    private final Callers callers;

    S19_TasksOnNoLineTest(Campaigns campaigns, Callers callers) {
        this.campaigns = campaigns;
        this.callers = callers;
    }

    @Test
    void s19_whatIsOnNoLineShowsAsUnassigned() {
        given(30, 40, 15, 10);
        var served = callers.loggedIn("viewer", Role.LEADER).get("/api/campaign");
        assertThat(served.json().at("/declared/0/declared").asInt()).isEqualTo(109);
        assertThat(served.json().at("/declared/0/counted").asInt()).isEqualTo(95);
        assertThat(served.json().at("/declared/0/difference").asInt()).isEqualTo(14);
        assertThat(served.at("/declared/0/sentence")).isEqualTo("申报 109 项，已归线 95 项，未归线 14 项");
        var english = callers.loggedIn("reader", Role.LEADER).with("Accept-Language", "en");
        assertThat(english.get("/api/campaign").at("/declared/0/sentence"))
                .isEqualTo("109 announced, 95 on lines, 14 on no line");
    }

    @Test
    void s19_linesThatAddUpShowNoDifference() {
        given(30, 40, 25, 14);
        var served = callers.loggedIn("second", Role.LEADER).get("/api/campaign");
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.json().at("/declared/0/difference").asInt()).isZero();
        assertThat(served.at("/declared/0/sentence")).isEmpty();
    }

    @Test
    void s19_aLineWithoutItsOwnNumberCountsWhatTheListHas() {
        WorkLine line = new WorkLine("L1", "策划把控线", SHIBEI, true);
        DeclaredTotal declared = new DeclaredTotal(SHIBEI, DeclaredTotal.What.TASKS, 109);
        TotalBalance balance = new TotalBalance(List.of(line), List.of(declared), (scope, _) -> 7);
        assertThat(balance.totals()).containsExactly(new TotalBalance.Total(declared, 7, 102));
    }

    @Test
    void s20_announcedProjectsAreHeldAgainstTheList() {
        DeclaredTotal projects = new DeclaredTotal(SHIBEI, DeclaredTotal.What.PROJECTS, 173);
        TotalBalance balance = new TotalBalance(List.of(), List.of(projects), (_, _) -> 172);
        assertThat(balance.totals()).containsExactly(new TotalBalance.Total(projects, 172, 1));
    }

    private void given(int planning, int building, int business, int culture) {
        List<WorkLine> lines =
                List.of(
                        new WorkLine("SB-L1", "策划把控线", SHIBEI, true),
                        new WorkLine("SB-L2", "项目建设线", SHIBEI, true),
                        new WorkLine("SB-L3", "业态招商线", SHIBEI, true),
                        new WorkLine("SB-L4", "文旅发展线", SHIBEI, true));
        List<DeclaredTotal> totals =
                List.of(
                        new DeclaredTotal(SHIBEI, DeclaredTotal.What.TASKS, 109),
                        new DeclaredTotal("SB-L1", DeclaredTotal.What.TASKS, planning),
                        new DeclaredTotal("SB-L2", DeclaredTotal.What.TASKS, building),
                        new DeclaredTotal("SB-L3", DeclaredTotal.What.TASKS, business),
                        new DeclaredTotal("SB-L4", DeclaredTotal.What.TASKS, culture));
        campaigns.apply(CampaignFacts.lines(lines, totals), Account.console()).orRefuse();
    }
}
