package guatu.server.reporting;

import guatu.server.campaign.Area;
import guatu.server.campaign.Campaigns;
import guatu.server.campaign.District;
import guatu.server.forecast.EvidenceReading;
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
        Project project = projects.current().project(report.project());
        OrganisationTree tree = organisation.at(report.period().to());
        Post post = tree.post(report.post());
        Area area = report.place() == null ? null : campaigns.findArea(report.place());
        return new QuantityView(
                report.id(),
                report.slot(),
                report.revision(),
                report.project(),
                project == null ? report.project() : project.name(),
                report.milestone(),
                report.district(),
                districtName(report.district()),
                report.place(),
                area == null ? report.place() : area.name(),
                report.subkind(),
                report.measure(),
                report.value(),
                report.unit(),
                report.printed(),
                report.period(),
                report.accrual(),
                report.series(),
                report.note(),
                evidence.look(report.evidence())
                        .beside(
                                report.evidence(),
                                report.project(),
                                report.period().from(),
                                report.period().to()),
                report.login(),
                post == null ? report.post() : post.name(),
                unitName(tree, report.postUnit()),
                report.corrects(),
                report.reason(),
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
