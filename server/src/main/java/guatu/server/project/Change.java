package guatu.server.project;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two list versions (变更事项).
 *
 * @param project code of the project
 * @param milestone key of the milestone, null when the project itself differs
 * @param field the component that differs; for something added or removed "name"
 * @param before what stood there, null when added
 * @param after what stands there now, null when removed
 */
public record Change(
        ChangeKind kind,
        String project,
        @Nullable String milestone,
        String field,
        @Nullable String before,
        @Nullable String after) {}
