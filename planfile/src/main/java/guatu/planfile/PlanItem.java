package guatu.planfile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of an activity beside what dates it (工作项).
 *
 * @param id its id in the plan
 * @param code how people call it: Primavera's activity id, Microsoft Project's row number
 * @param depth how deep it lies in the outline, from 0
 * @param start the start that the file stores
 * @param finish the finish that the file stores
 */
public record PlanItem(
        String id,
        String code,
        String name,
        int depth,
        boolean summary,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        @Nullable LocalDateTime baselineStart,
        @Nullable LocalDateTime baselineFinish) {}
