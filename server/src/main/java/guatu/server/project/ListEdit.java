package guatu.server.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wished change of the list (清单变更), applied as a whole or not at all.
 *
 * @param reason why; an edit without a reason is refused
 * @param source the document or file it comes from
 * @param basedOn the list version the author looked at; null: whatever is current
 * @param put projects as they shall be, whole, whether new or changed
 * @param putMilestones milestones as they shall be, whole
 * @param relationsInto for a milestone key, all relations that shall lead into it; a milestone that
 *     is not named keeps the relations it has
 * @param removeProjects codes of projects to take off the list, with their milestones
 * @param removeMilestones keys of milestones to take off
 */
public record ListEdit(
        String reason,
        @Nullable String source,
        @Nullable Integer basedOn,
        List<Project> put,
        List<Milestone> putMilestones,
        Map<String, List<Relation>> relationsInto,
        Set<String> removeProjects,
        Set<String> removeMilestones) {

    /** Copies every collection; a reason that is left out is blank. */
    public ListEdit {
        reason = Objects.requireNonNullElse(reason, "");
        put = List.copyOf(put);
        putMilestones = List.copyOf(putMilestones);
        relationsInto = Map.copyOf(relationsInto);
        removeProjects = Set.copyOf(removeProjects);
        removeMilestones = Set.copyOf(removeMilestones);
    }
}
