package guatu.server.exchange.plan;

import guatu.server.exchange.cell.Edge;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns 开工时间 and 竣工时间 of a project list: each is a milestone, in draft until a post answers
 * for it.
 */
final class StartAndFinish {

    /** Code of the milestone 开工. */
    static final String START = "START";

    /** Code of the milestone 竣工. */
    static final String FINISH = "FINISH";

    private StartAndFinish() {}

    static void read(
            Fields fields,
            Draft<Project> draft,
            ProjectList list,
            Map<String, MilestoneDraft> into) {
        Project project = draft.value();
        if (project == null) {
            return;
        }
        LocalDate start = fields.date("plannedStart", Edge.FIRST);
        LocalDate finish = fields.date("plannedFinish", Edge.LAST);
        if (start != null && finish != null && finish.isBefore(start)) {
            fields.refuse(
                    "plannedFinish", "exchange.row.finish-before-start", finish.toString(), start);
        }
        put(draft, project, START, start, list, into);
        put(draft, project, FINISH, finish, list, into);
    }

    private static void put(
            Draft<Project> draft,
            Project project,
            String code,
            @Nullable LocalDate date,
            ProjectList list,
            Map<String, MilestoneDraft> into) {
        if (date == null) {
            return;
        }
        Milestone before = list.milestone(project.code() + "/" + code);
        Milestone milestone =
                new Milestone(
                        project.code(),
                        code,
                        name(code),
                        null,
                        null,
                        null,
                        date,
                        before == null ? Integer.valueOf(0) : before.workingDays(),
                        before == null ? BigDecimal.ONE : before.weight(),
                        before == null ? null : before.evidenceWanted(),
                        before == null ? null : before.notBefore(),
                        before == null ? null : before.mustBy(),
                        before == null ? project.leadUnit() : before.leadUnit(),
                        before == null ? null : before.leadPost(),
                        before == null ? List.of() : before.cooperating(),
                        before == null ? null : before.supervisor(),
                        before == null ? null : before.anchor());
        // A second row with the same code is refused: what it says does not count.
        into.putIfAbsent(milestone.key(), new MilestoneDraft(milestone, null));
        LocalDate old = before == null ? null : before.plannedFinish();
        if (!date.equals(old)) {
            draft.alsoChanges(
                    new FieldChange(
                            name(code), old == null ? "" : old.toString(), date.toString()));
        }
    }

    private static String name(String code) {
        return code.equals(START) ? "开工" : "竣工";
    }
}
