package guatu.server.project.check;

import guatu.server.project.Building;
import guatu.server.project.Dormancy;
import guatu.server.project.ListEdit;
import guatu.server.project.Phase;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Promise;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules about each project that is put on the list. */
final class ProjectRules {

    /** A code is part of addresses and keys: no slash, hash, comma or blank in it. */
    static final Pattern CODE = Pattern.compile("[^\\s/#?,;、]{1,64}");

    private final ListEdit edit;
    private final ProjectList after;
    private final CodesInForce codes;
    private final Complaints complaints;

    ProjectRules(ListEdit edit, ProjectList after, CodesInForce codes, Complaints complaints) {
        this.edit = edit;
        this.after = after;
        this.codes = codes;
        this.complaints = complaints;
    }

    void check() {
        for (Project project : edit.put()) {
            identity(project);
            planYears(project);
            belonging(project);
            units(project);
            quantities(project);
            parts(project);
            packaging(project);
            dormancy(project);
        }
    }

    private void identity(Project project) {
        String code = project.code();
        boolean malformed = !CODE.matcher(code).matches();
        complaints.addIf(malformed, code, "code", "project.code-malformed", code);
        complaints.addIf(project.name().isBlank(), code, "name", "project.name-missing", null);
        boolean wrongPlace = project.place() != null && !project.place().valid();
        complaints.addIf(wrongPlace, code, "place", "project.place-malformed", wkt(project));
    }

    private static @Nullable String wkt(Project project) {
        return project.place() == null ? null : project.place().wkt();
    }

    private void planYears(Project project) {
        boolean none = project.planYears().isEmpty();
        complaints.addIf(none, project.code(), "planYears", "project.plan-year-missing", null);
        for (Integer year : project.planYears()) {
            if (!codes.planYears().contains(year)) {
                outsidePlan(project, "planYears", year);
            }
        }
    }

    private void outsidePlan(Project project, String component, int year) {
        complaints.add(
                project.code(),
                component,
                "project.plan-year-unknown",
                year,
                codes.planYears().stream().sorted().toList().toString());
    }

    private void belonging(Project project) {
        String code = project.code();
        String district = project.district();
        boolean noDistrict = district != null && !codes.districts().contains(district);
        complaints.addIf(noDistrict, code, "district", "project.district-unknown", district);
        String line = project.line();
        boolean noLine = line != null && !codes.lines().contains(line);
        complaints.addIf(noLine, code, "line", "project.line-unknown", line);
        each(code, "actions", project.actions(), codes.actions()::contains, "action");
        each(code, "areas", project.areas(), codes.areas()::contains, "area");
    }

    private void units(Project project) {
        String code = project.code();
        String lead = project.leadUnit();
        complaints.addIf(lead.isBlank(), code, "leadUnit", "project.lead-missing", null);
        boolean unknown = !lead.isBlank() && !codes.unit(lead);
        complaints.addIf(unknown, code, "leadUnit", "project.unit-unknown", lead);
        each(code, "supportingUnits", project.supportingUnits(), codes::unit, "unit");
        boolean both = project.supportingUnits().contains(lead);
        complaints.addIf(both, code, "supportingUnits", "project.lead-supports", lead);
    }

    private void each(
            String key,
            String component,
            Collection<String> named,
            Predicate<String> known,
            String what) {
        for (String code : named) {
            boolean unknown = !known.test(code);
            complaints.addIf(unknown, key, component, "project." + what + "-unknown", code);
        }
    }

    private void quantities(Project project) {
        BigDecimal investment = project.investmentWan();
        boolean negative = investment != null && investment.signum() < 0;
        complaints.addIf(
                negative,
                project.code(),
                "investmentWan",
                "project.investment-negative",
                investment);
        for (Promise promise : project.promises()) {
            boolean below = promise.quantity().signum() < 0;
            complaints.addIf(
                    below,
                    project.code(),
                    "promises",
                    "project.promise-negative",
                    promise.quantity().toPlainString());
            if (!codes.planYears().contains(promise.year())) {
                outsidePlan(project, "promises", promise.year());
            }
        }
    }

    private void parts(Project project) {
        String code = project.code();
        Set<Integer> phases = new HashSet<>();
        for (Phase phase : project.phases()) {
            boolean twice = !phases.add(phase.no());
            complaints.addIf(twice, code, "phases", "project.phase-duplicate", phase.no());
        }
        Set<String> buildings = new HashSet<>();
        for (Building building : project.buildings()) {
            boolean twice = !buildings.add(building.code());
            complaints.addIf(
                    twice, code, "buildings", "project.building-duplicate", building.code());
            Integer phase = building.phase();
            boolean noPhase = phase != null && !phases.contains(phase);
            complaints.addIf(noPhase, code, "buildings", "project.phase-unknown", phase);
        }
    }

    private void packaging(Project project) {
        above(project, project.packageCode(), "packageCode", Project::packageCode, "package");
        above(project, project.predecessor(), "predecessor", Project::predecessor, "predecessor");
    }

    /** Walks up the packages (or predecessors): each must be listed, none its own. */
    private void above(
            Project project, @Nullable String first, String component, Above above, String what) {
        if (first != null && after.project(first) == null) {
            complaints.add(project.code(), component, "project." + what + "-unknown", first);
        }
        Set<String> seen = new HashSet<>();
        String at = first;
        while (at != null && seen.add(at)) {
            if (at.equals(project.code())) {
                complaints.add(project.code(), component, "project." + what + "-of-itself", first);
                return;
            }
            Project next = after.project(at);
            at = next == null ? null : above.of(next);
        }
    }

    /** The project above another: its package, or the one it succeeds. */
    private interface Above {
        @Nullable String of(Project project);
    }

    private void dormancy(Project project) {
        Dormancy dormancy = project.dormancy();
        if (dormancy == null
                || dormancy.restartedOn() == null
                || dormancy.stoppedBeforeOrIn() == null) {
            return;
        }
        boolean tooEarly = dormancy.restartedOn().getYear() < dormancy.stoppedBeforeOrIn();
        complaints.addIf(
                tooEarly,
                project.code(),
                "dormancy",
                "project.restart-before-stop",
                dormancy.restartedOn());
    }
}
