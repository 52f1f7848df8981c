package guatu.bench.indicator;

import guatu.server.access.Account;
import guatu.server.campaign.Action;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.CampaignChange;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.Level;
import guatu.server.campaign.LightSettings;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationChange;
import guatu.server.organisation.Unit;
import guatu.server.organisation.UnitKind;
import guatu.server.project.Kind;
import guatu.server.project.ListEdit;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;

/** A campaign of 10,000 projects with ten milestones each, over five years, all made up. */
final class City {

    static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final List<String> DISTRICTS =
            List.of(
                    "370202", "370203", "370211", "370212", "370213", "370214", "370215", "370281",
                    "370283", "370285");
    private static final int UNITS = 200;
    private static final int ACTIONS = 8;
    private static final int MILESTONES = 10;

    private City() {}

    /** Enters it; gives the number of projects. */
    static int lay(ConfigurableApplicationContext server, int projects) {
        Account console = Account.console();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(
                    new Unit(
                            "U" + i,
                            "单位" + i,
                            "单位" + i,
                            List.of(),
                            UnitKind.BUREAU,
                            null,
                            null,
                            BEGIN,
                            null));
        }
        server.getBean(Organisation.class)
                .apply(new OrganisationChange("评测", units, List.of(), List.of()), console)
                .orRefuse();
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < ACTIONS; i++) {
            actions.add(new Action("A" + i, "行动" + i, null, BEGIN, null, List.of()));
        }
        server.getBean(Campaigns.class)
                .apply(
                        new CampaignChange(
                                "评测",
                                campaign(),
                                List.of(),
                                actions,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        console)
                .orRefuse();
        server.getBean(Projects.class).apply(list(projects), console).orRefuse();
        return projects;
    }

    private static Campaign campaign() {
        return new Campaign(
                "BENCH",
                "评测",
                Level.CITY,
                BEGIN,
                END,
                List.of(2018, 2019, 2020, 2021, 2022),
                END,
                LightSettings.USUAL,
                null);
    }

    private static ListEdit list(int count) {
        List<Project> projects = new ArrayList<>();
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = code(i);
            projects.add(
                    new Project(
                            code,
                            "项目" + i,
                            List.of(),
                            Level.CITY,
                            Kind.NEW,
                            DISTRICTS.get(i % DISTRICTS.size()),
                            List.of("A" + i % ACTIONS),
                            null,
                            List.of(),
                            null,
                            null,
                            "U" + i % UNITS,
                            List.of(),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            new TreeSet<>(Set.of(2018, 2022)),
                            List.of(),
                            null,
                            null,
                            null,
                            true,
                            Map.of()));
            for (int m = 0; m < MILESTONES; m++) {
                LocalDate due = BEGIN.plusMonths(6L * (m + 1)).minusDays(1);
                milestones.add(
                        new Milestone(
                                code,
                                "M" + m,
                                "节点" + m,
                                null,
                                null,
                                due.minusMonths(5),
                                due,
                                100,
                                BigDecimal.TEN,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null));
            }
        }
        return new ListEdit("评测", null, null, projects, milestones, Map.of(), Set.of(), Set.of());
    }

    /** The code of a project by its number. */
    static String code(int number) {
        return "P%05d".formatted(number);
    }
}
