package guatu.server.project;

import guatu.server.access.Account;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.CampaignChange;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.campaign.Level;
import guatu.server.campaign.LightSettings;
import guatu.server.organisation.Holding;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationChange;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.organisation.UnitKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list stands on (工作基础), and the list itself: the campaign of 2022, two districts, a
 * headquarters and a company. Comes into a server test by its constructor.
 */
public final class Groundwork {

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Projects projects;

    Groundwork(Organisation organisation, Campaigns campaigns, Projects projects) {
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.projects = projects;
    }

    /** Enters campaign and organisation; nobody with an account holds a post. */
    public void lay() {
        lay(null);
    }

    /** Puts what is written, as {@link ListText} reads it. */
    public Applied list(String lines) {
        return change(ListText.edit("年度计划", lines));
    }

    /** Changes the list. */
    public Applied change(ListEdit edit) {
        return projects.apply(edit, Account.console()).orRefuse();
    }

    /** Enters campaign and organisation; that account holds the company's post GS-1. */
    public void lay(@Nullable String login) {
        organisation
                .apply(
                        new OrganisationChange(
                                "组建指挥部",
                                List.of(
                                        unit("SB", "市北区指挥部", UnitKind.DISTRICT_HQ, null),
                                        unit("SB-ZJ", "市北区住房和城乡建设局", UnitKind.BUREAU, "SB"),
                                        unit("GS", "青岛微电子公司", UnitKind.COMPANY, null)),
                                List.of(
                                        new Post("GS-1", "施工负责人", "GS", BEGIN, null),
                                        new Post("ZJ-1", "建设科科长", "SB-ZJ", BEGIN, null)),
                                List.of(new Holding("GS-1", "施工负责人", login, BEGIN, null))),
                        Account.console())
                .orRefuse();
        campaigns.apply(campaign(), Account.console()).orRefuse();
    }

    private static CampaignChange campaign() {
        return new CampaignChange(
                "启动三年攻坚",
                new Campaign(
                        "QD-2022",
                        "青岛市城市更新和城市建设三年攻坚行动",
                        Level.CITY,
                        BEGIN,
                        LocalDate.of(2024, 12, 31),
                        List.of(2022, 2023, 2024),
                        LocalDate.of(2022, 12, 19),
                        new LightSettings(10, 10, 30),
                        null),
                List.of(
                        new District("370203", "市北区", List.of()),
                        new District("370212", "崂山区", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Area(
                                "ZZL",
                                "株洲路片区",
                                "产业片区",
                                List.of("株洲路"),
                                null,
                                List.of("370212"),
                                null)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Unit unit(String code, String name, UnitKind kind, @Nullable String parent) {
        return new Unit(code, name, name, List.of(), kind, parent, null, BEGIN, null);
    }
}
