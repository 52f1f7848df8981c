package guatu.server.project.check;

import guatu.server.project.Building;
import guatu.server.project.EventAnchor;
import guatu.server.project.Kind;
import guatu.server.project.ListEdit;
import guatu.server.project.Milestone;
import guatu.server.project.Phase;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules about each milestone that is put on the list. */
final class MilestoneRules {

    /**
     * A plan more than this beyond the end of the campaign is a slip of the pen (2202 for 2022).
     */
    private static final int YEARS_BEYOND = 10;

    /** Ten years of working days; longer is no milestone. */
    private static final int LONGEST_WORKING_DAYS = 2_500;

    private final ListEdit edit;
    private final ProjectList after;
    private final CodesInForce codes;
    private final Complaints complaints;

    MilestoneRules(ListEdit edit, ProjectList after, CodesInForce codes, Complaints complaints) {
        this.edit = edit;
        this.after = after;
        this.codes = codes;
        this.complaints = complaints;
    }

    void check() {
        for (Milestone milestone : edit.putMilestones()) {
            Project project = after.project(milestone.project());
            identity(milestone, project);
            dates(milestone, project);
            size(milestone);
            lead(milestone);
            cooperation(milestone);
            anchor(milestone);
            if (project != null) {
                parts(milestone, project);
            }
        }
    }

    private void identity(Milestone milestone, @Nullable Project project) {
        String key = milestone.key();
        complaints.addIf(
                project == null, key, "project", "milestone.project-unknown", milestone.project());
        boolean malformed = !ProjectRules.CODE.matcher(milestone.code()).matches();
        complaints.addIf(malformed, key, "code", "milestone.code-malformed", milestone.code());
        complaints.addIf(milestone.name().isBlank(), key, "name", "milestone.name-missing", null);
    }

    private void dates(Milestone milestone, @Nullable Project project) {
        String key = milestone.key();
        LocalDate start = milestone.plannedStart();
        LocalDate finish = milestone.plannedFinish();
        boolean startedBefore = project != null && project.kind() == Kind.CONTINUING;
        if (!startedBefore) {
            notBeforeCampaign(key, "plannedStart", start);
        }
        notBeforeCampaign(key, "plannedFinish", finish);
        notBeyond(key, "plannedStart", start);
        notBeyond(key, "plannedFinish", finish);
        inOrder(key, "plannedFinish", start, finish, "milestone.finish-before-start");
        inOrder(
                key,
                "mustBy",
                milestone.notBefore(),
                milestone.mustBy(),
                "milestone.must-by-early");
    }

    private void notBeforeCampaign(String key, String component, @Nullable LocalDate date) {
        if (date != null && date.isBefore(codes.start())) {
            complaints.add(
                    key,
                    component,
                    "milestone.date-before-campaign",
                    date,
                    codes.start().toString());
        }
    }

    private void notBeyond(String key, String component, @Nullable LocalDate date) {
        LocalDate last = codes.end().plusYears(YEARS_BEYOND);
        if (date != null && date.isAfter(last)) {
            complaints.add(key, component, "milestone.date-too-late", date, last.toString());
        }
    }

    private void inOrder(
            String key,
            String component,
            @Nullable LocalDate first,
            @Nullable LocalDate second,
            String code) {
        if (first != null && second != null && second.isBefore(first)) {
            complaints.add(key, component, code, second, first.toString());
        }
    }

    private void size(Milestone milestone) {
        String key = milestone.key();
        boolean light = milestone.weight().signum() <= 0;
        complaints.addIf(
                light,
                key,
                "weight",
                "milestone.weight-not-positive",
                milestone.weight().toPlainString());
        Integer days = milestone.workingDays();
        boolean length = days != null && (days < 0 || days > LONGEST_WORKING_DAYS);
        complaints.addIf(length, key, "workingDays", "milestone.length-out-of-range", days);
    }

    /** One lead: the post must belong to the lead unit or to a unit under it. */
    private void lead(Milestone milestone) {
        String key = milestone.key();
        String unit = milestone.leadUnit();
        String post = milestone.leadPost();
        boolean noUnit = unit != null && !codes.unit(unit);
        complaints.addIf(noUnit, key, "leadUnit", "milestone.unit-unknown", unit);
        if (post == null) {
            return;
        }
        String unitOfPost = codes.unitOf(post);
        if (unitOfPost == null) {
            complaints.add(key, "leadPost", "milestone.post-unknown", post);
        } else if (unit != null && !noUnit && !codes.within(unitOfPost, unit)) {
            complaints.add(key, "leadPost", "milestone.lead-elsewhere", post, unitOfPost, unit);
        }
    }

    private void cooperation(Milestone milestone) {
        String key = milestone.key();
        for (String unit : milestone.cooperating()) {
            boolean unknown = !codes.unit(unit);
            complaints.addIf(unknown, key, "cooperating", "milestone.unit-unknown", unit);
            boolean lead = unit.equals(milestone.leadUnit());
            complaints.addIf(lead, key, "cooperating", "milestone.lead-cooperates", unit);
        }
        String supervisor = milestone.supervisor();
        boolean nobody =
                supervisor != null && !codes.unit(supervisor) && codes.unitOf(supervisor) == null;
        complaints.addIf(nobody, key, "supervisor", "milestone.supervisor-unknown", supervisor);
    }

    private void anchor(Milestone milestone) {
        EventAnchor anchor = milestone.anchor();
        if (anchor == null) {
            return;
        }
        String key = milestone.key();
        boolean unknown = !codes.events().contains(anchor.event());
        complaints.addIf(unknown, key, "anchor", "milestone.event-unknown", anchor.event());
        boolean after = anchor.calendarDaysBefore() < 0;
        complaints.addIf(
                after, key, "anchor", "milestone.anchor-negative", anchor.calendarDaysBefore());
    }

    private void parts(Milestone milestone, Project project) {
        Integer phase = milestone.phase();
        boolean noPhase =
                phase != null && project.phases().stream().map(Phase::no).noneMatch(phase::equals);
        complaints.addIf(noPhase, milestone.key(), "phase", "milestone.phase-unknown", phase);
        String building = milestone.building();
        boolean noBuilding =
                building != null
                        && project.buildings().stream()
                                .map(Building::code)
                                .noneMatch(building::equals);
        complaints.addIf(
                noBuilding, milestone.key(), "building", "milestone.building-unknown", building);
    }
}
