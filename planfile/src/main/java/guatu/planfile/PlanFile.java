package guatu.planfile;

import guatu.schedule.plan.Plan;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.profile.MicrosoftProject;
import guatu.schedule.profile.Primavera;
import guatu.schedule.profile.Profile;
import java.util.List;
import java.util.Map;
import org.mpxj.ProjectFile;

/** A plan as a file holds it (计划文件). */
public final class PlanFile {
    private final PlanFormat format;
    private final String name;
    private final Plan plan;
    private final List<String> calendars;
    private final Map<String, PlanItem> items;
    private final List<PlanFileProblem> problems;
    final ProjectFile source;

    PlanFile(
            PlanFormat format,
            String name,
            Plan plan,
            List<String> calendars,
            Map<String, PlanItem> items,
            List<PlanFileProblem> problems,
            ProjectFile source) {
        this.format = format;
        this.name = name;
        this.plan = plan;
        this.calendars = List.copyOf(calendars);
        this.items = items;
        this.problems = List.copyOf(problems);
        this.source = source;
    }

    /** The format it was read from. */
    public PlanFormat format() {
        return format;
    }

    /** The project's name. */
    public String name() {
        return name;
    }

    /** What dates it. */
    public Plan plan() {
        return plan;
    }

    /** What people call its calendars, by their numbers in the plan; empty where nobody does. */
    public List<String> calendars() {
        return calendars;
    }

    /** Its activities in the file's order, by their ids in the plan. */
    public Map<String, PlanItem> items() {
        return items;
    }

    /** What could not be taken as it stands, and what is not represented. */
    public List<PlanFileProblem> problems() {
        return problems;
    }

    /** How the program that wrote the file dates it. */
    public Profile profile() {
        return format.isPrimavera() ? new Primavera() : new MicrosoftProject();
    }

    /** The plan dated so. */
    public DatedPlan dated() {
        return profile().date(plan);
    }
}
