package guatu.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.server.campaign.Campaigns;
import guatu.server.testing.ServerTest;
import guatu.server.web.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S01: 今年以来，青岛全面启动城市更新和城市建设三年攻坚行动. */
@ServerTest
class S01_CampaignOfThreeYearsTest {

    private final Projects projects;
    private final Campaigns campaigns;
    private final Groundwork ground;

    S01_CampaignOfThreeYearsTest(Projects projects, Campaigns campaigns, Groundwork ground) {
        this.projects = projects;
        this.campaigns = campaigns;
        this.ground = ground;
    }

    @BeforeEach
    void groundwork() {
        ground.lay();
    }

    @Test
    void aProjectWithoutAPlanYearIsRefused() {
        assertThat(campaigns.current().planYears()).containsExactly(2022, 2023, 2024);
        assertThat(projects.check(ListText.edit("年度计划", "P 无计划年度项目 years=")))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("P#planYears", "project.plan-year-missing"));
    }

    @Test
    void aProjectOfAnyOfTheThreeYearsIsTaken() {
        assertThat(projects.check(ListText.edit("年度计划", "P 项目 years=2022,2024"))).isEmpty();
    }
}
