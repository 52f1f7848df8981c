package guatu.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S09 节点责任化: a duty stays with the post; when 张亚洲 leaves, whoever follows him has it. */
@ServerTest
class S09_TheSuccessorInheritsTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate HANDOVER = LocalDate.of(2022, 12, 1);
    private static final String POST = "QDWDZ-SGFZR";

    private final Organisation organisation;
    private final Callers callers;

    S09_TheSuccessorInheritsTest(Organisation organisation, Callers callers) {
        this.organisation = organisation;
        this.callers = callers;
    }

    @BeforeEach
    void givenAPostWithItsHolder() {
        Unit company =
                new Unit(
                        "QDWDZ",
                        "青岛微电子创新中心有限公司",
                        "青岛微电子",
                        List.of("微电子公司"),
                        UnitKind.COMPANY,
                        null,
                        "370212",
                        START,
                        null);
        Post post = new Post(POST, "施工负责人", "QDWDZ", START, null);
        Holding holding = new Holding(POST, "张亚洲", null, START, null);
        organisation
                .apply(
                        new OrganisationChange(
                                "项目开工", List.of(company), List.of(post), List.of(holding)),
                        Account.console())
                .orRefuse();
    }

    @Test
    void s09_theSuccessorHoldsThePostFromTheFirstDayOn() {
        Caller office = callers.loggedIn("office", Role.OFFICE);
        callers.loggedIn("successor", Role.FILLER);

        var answer =
                office.put(
                        "/api/organisation/posts/" + POST + "/holder",
                        Map.of("name", "李工", "login", "successor", "from", HANDOVER));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(holder(HANDOVER.minusDays(1))).isEqualTo("张亚洲");
        assertThat(holder(HANDOVER)).isEqualTo("李工");
        assertThat(organisation.postsOf("successor", HANDOVER))
                .extracting(Post::code)
                .containsExactly(POST);
        assertThat(organisation.postsOf("successor", HANDOVER.minusDays(1))).isEmpty();
    }

    @Test
    void s09_aHandoverMakesNoNewVersionOfTheOrganisation() {
        int versions = organisation.versions().size();
        organisation.assign(POST, "王工", null, LocalDate.of(2022, 6, 1), Account.console());
        assertThat(organisation.versions()).hasSize(versions);
    }

    @Test
    void s09_anUnknownPostOrAccountIsRefused() {
        assertThat(organisation.assign("NO-POST", "李工", null, START, Account.console()).reasons())
                .extracting("code")
                .containsExactly("organisation.post.unknown");
        assertThat(organisation.assign(POST, "李工", "nobody", START, Account.console()).reasons())
                .extracting("code")
                .containsExactly("organisation.login.unknown");
    }

    @Test
    void s09_aUnitIsFoundByItsAlias() {
        OrganisationTree tree = organisation.at(HANDOVER);
        assertThat(tree.unitsNamed("微电子公司")).extracting(Unit::code).containsExactly("QDWDZ");
        assertThat(tree.unitsNamed("不存在的公司")).isEmpty();
    }

    private String holder(LocalDate day) {
        Holding holding = organisation.at(day).holder(POST);
        return holding == null ? "" : holding.holderName();
    }
}
