package guatu.server.project.check;

import guatu.server.project.ListEdit;
import guatu.server.project.ProjectList;
import guatu.server.web.Problem;
import java.util.List;

/** Checks an edit of the list against every rule (清单校核). */
public final class ListCheck {

    private ListCheck() {}

    /**
     * All that stands against an edit.
     *
     * @param before the list as it is
     * @param after the list as the edit would leave it
     */
    public static List<Problem> problems(
            ProjectList before, ListEdit edit, ProjectList after, CodesInForce codes) {
        Complaints complaints = new Complaints();
        new EditRules(before, edit, complaints).check();
        new ProjectRules(edit, after, codes, complaints).check();
        new MilestoneRules(edit, after, codes, complaints).check();
        new RelationRules(edit, after, complaints).check();
        return complaints.problems();
    }
}
