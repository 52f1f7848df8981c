package guatu.server.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a project (节点).
 *
 * @param project code of its project
 * @param code unique within the project
 * @param phase number of the phase it belongs to
 * @param building code of the building it belongs to
 * @param plannedStart baseline start; without it the start follows from the finish and the length
 * @param plannedFinish baseline finish (计划完成)
 * @param workingDays length in working days, first and last included; 0 is a moment
 * @param weight share in the progress of its project, more than 0
 * @param evidenceWanted what a report of its finish must bring along (佐证要求)
 * @param notBefore may not start before
 * @param mustBy must be finished by, however the plan moves
 * @param leadUnit the one lead unit (牵头单位)
 * @param leadPost the one responsible post (责任岗位); the post's holder reports, and his successor
 *     inherits it
 * @param cooperating units that cooperate (配合单位)
 * @param supervisor post or unit that supervises (督导)
 * @param anchor the outside event from which it counts back
 */
public record Milestone(
        String project,
        String code,
        String name,
        @Nullable Integer phase,
        @Nullable String building,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        @Nullable Integer workingDays,
        BigDecimal weight,
        @Nullable String evidenceWanted,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate mustBy,
        @Nullable String leadUnit,
        @Nullable String leadPost,
        List<String> cooperating,
        @Nullable String supervisor,
        @Nullable EventAnchor anchor) {

    /** Equal content is equal however it was written. */
    public Milestone {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        weight = Decimals.plain(weight);
        cooperating = List.copyOf(cooperating);
    }

    /** The public key, {@code QD-2022-001/M03}. */
    public String key() {
        return project + "/" + code;
    }

    /**
     * Whether it cannot leave draft (草稿): no lead post, or neither a date nor an event to count
     * from.
     */
    public boolean draft() {
        return leadPost == null || !dated();
    }

    /** Whether it has a finish: a planned one, or one that counts back from an event. */
    public boolean dated() {
        return plannedFinish != null || anchor != null;
    }
}
