package guatu.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S13 优化调整指挥架构体系: 市北 adds 历史遗留问题化解部; what was reported before shows the old tree. */
@ServerTest
class S13_TheHeadquartersIsReorganisedTest {

    private static final LocalDate CAMPAIGN_START = LocalDate.of(2022, 1, 1);
    private static final LocalDate REORGANISED = LocalDate.of(2022, 9, 1);

    private final Organisation organisation;

    S13_TheHeadquartersIsReorganisedTest(Organisation organisation) {
        this.organisation = organisation;
    }

    @BeforeEach
    void givenTheFirstHeadquarters() {
        put(
                "市北区指挥部组建",
                unit("SB-HQ", "市北区城市更新和城市建设指挥部", null, CAMPAIGN_START, null),
                unit("SB-01", "项目推进部", "SB-HQ", CAMPAIGN_START, null));
    }

    @Test
    void s13_aDepartmentAddedLaterMakesASecondVersion() {
        put("优化调整指挥架构体系", unit("SB-02", "历史遗留问题化解部", "SB-HQ", REORGANISED, null));

        OrganisationTree before = organisation.at(REORGANISED.minusDays(1));
        OrganisationTree after = organisation.at(REORGANISED);
        assertThat(before.version().reason()).isEqualTo("市北区指挥部组建");
        assertThat(before.unit("SB-02")).isNull();
        assertThat(after.version().no()).isGreaterThan(before.version().no());
        assertThat(after.version().reason()).isEqualTo("优化调整指挥架构体系");
        assertThat(after.subtree("SB-HQ"))
                .extracting(Unit::code)
                .containsExactly("SB-HQ", "SB-01", "SB-02");
        assertThat(after.path("SB-02")).extracting(Unit::code).containsExactly("SB-HQ", "SB-02");
    }

    @Test
    void s13_puttingTheSameAgainMakesNoVersion() {
        int versions = organisation.versions().size();
        givenTheFirstHeadquarters();
        assertThat(organisation.versions()).hasSize(versions);
    }

    @Test
    void s13_aDepartmentThatEndsIsGoneTheDayAfterItsLastDay() {
        LocalDate last = LocalDate.of(2022, 11, 30);
        put("撤销项目推进部", unit("SB-01", "项目推进部", "SB-HQ", CAMPAIGN_START, last));

        assertThat(organisation.at(last).unit("SB-01")).isNotNull();
        assertThat(organisation.at(last.plusDays(1)).unit("SB-01")).isNull();
        put("恢复项目推进部", unit("SB-01", "项目推进部", "SB-HQ", CAMPAIGN_START, null));
        assertThat(organisation.at(last.plusDays(1)).unit("SB-01")).isNotNull();
    }

    @Test
    void s13_unitsAboveEachOtherInACircleAreRefusedInOrder() {
        var refused =
                organisation.apply(
                        change(
                                "误填",
                                unit("SB-HQ", "市北区指挥部", "SB-01", REORGANISED, null),
                                unit("SB-01", "项目推进部", "SB-HQ", REORGANISED, null)),
                        Account.console());
        assertThat(refused.reasons())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("organisation.parent.circle");
                    assertThat(problem.arguments()).containsExactly("SB-HQ → SB-01 → SB-HQ");
                });
    }

    @Test
    void s13_anUnknownUnitAboveIsNamedWithItsPlace() {
        var refused =
                organisation.check(change("误填", unit("SB-09", "专班", "SB-99", REORGANISED, null)));
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().code()).isEqualTo("organisation.parent.unknown");
        assertThat(refused.getFirst().field()).isEqualTo("units[0].parent");
        assertThat(refused.getFirst().value()).isEqualTo("SB-99");
    }

    private void put(String reason, Unit... units) {
        organisation.apply(change(reason, units), Account.console()).orRefuse();
    }

    private static OrganisationChange change(String reason, Unit... units) {
        return new OrganisationChange(reason, List.of(units), List.of(), List.of());
    }

    private static Unit unit(
            String code,
            String name,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to) {
        UnitKind kind = parent == null ? UnitKind.DISTRICT_HQ : UnitKind.DEPARTMENT;
        return new Unit(code, name, name, List.of(), kind, parent, "370203", from, to);
    }
}
