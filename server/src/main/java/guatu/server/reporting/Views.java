package guatu.server.reporting;

import guatu.server.campaign.Area;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.forecast.EvidenceReading;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.QuantityState;
import guatu.server.journal.Stage;
import guatu.server.journal.Step;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import guatu.server.project.Project;
import guatu.server.project.Projects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names beside the codes of reported quantities (填报显示). */
@Component("quantityViews")
final class Views {

    private final Projects projects;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Quantities quantities;
    private final EvidenceReading evidence;

    Views(
            Projects projects,
            Campaigns campaigns,
            Organisation organisation,
            Quantities quantities,
            EvidenceReading evidence) {
        this.projects = projects;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.quantities = quantities;
        this.evidence = evidence;
    }

    QuantityView view(QuantityState state) {
        QuantityReport report = state.report();
        NewQuantity figure = report.figure();
        Project project = projects.current().project(figure.project());
        OrganisationTree tree = organisation.at(figure.period().to());
        Post post = tree.post(figure.post());
        Area area = figure.place() == null ? null : campaigns.findArea(figure.place());
        return new QuantityView(
                report.id(),
                report.slot(),
                report.revision(),
                figure.project(),
                project == null ? figure.project() : project.name(),
                figure.milestone(),
                figure.district(),
                districtName(figure.district()),
                figure.place(),
                area == null ? figure.place() : area.name(),
                figure.subkind(),
                figure.measure(),
                figure.value(),
                figure.unit(),
                figure.printed(),
                figure.period(),
                figure.accrual(),
                figure.series(),
                figure.note(),
                evidence.look(report.evidence())
                        .beside(
                                report.evidence(),
                                figure.project(),
                                figure.period().from(),
                                figure.period().to()),
                report.login(),
                post == null ? figure.post() : post.name(),
                unitName(tree, figure.postUnit()),
                figure.corrects(),
                figure.reason(),
                state.stage(),
                because(state),
                report.recordedAt());
    }

    @Nullable String districtName(@Nullable String code) {
        District district = code == null ? null : campaigns.findDistrict(code);
        return district == null ? code : district.name();
    }

    static String unitName(OrganisationTree tree, String code) {
        Unit unit = tree.unit(code);
        return unit == null ? code : unit.shortName();
    }

    private @Nullable String because(QuantityState state) {
        if (state.stage() != Stage.SENT_BACK) {
            return null;
        }
        List<Step> steps = quantities.steps(state.report().id());
        return steps.isEmpty() ? null : steps.getLast().reason();
    }
}
