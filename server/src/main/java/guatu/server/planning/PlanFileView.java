package guatu.server.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan file would bring into a project, or has brought (计划导入).
 *
 * @param plans the plans in the file, by name; one is looked at
 * @param milestones what becomes of each activity taken
 * @param relations how many relations between them
 * @param wrong what is wrong in the file, a sentence each, with how to mend it
 * @param losses what the file holds that is not represented, a sentence each
 * @param refused why it cannot be taken as it is; empty if it can
 * @param version the list version that it made; null for a preview
 */
record PlanFileView(
        List<String> plans,
        int plan,
        String format,
        List<Taken> milestones,
        int relations,
        List<String> wrong,
        List<String> losses,
        List<String> refused,
        @Nullable Integer version) {

    /** Whether a milestone is new, changes, or stays as it is. */
    enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /** One activity taken as a milestone. */
    record Taken(
            String code,
            String name,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedFinish,
            Change change) {}
}
