package guatu.server.project;

import org.jspecify.annotations.Nullable;

/**
 * Something that a step of the list still lacks (缺项).
 *
 * @param milestone key of the milestone, null when the project itself lacks it
 * @param what the component that is missing: {@code place}, {@code plannedFinish} …
 */
public record Gap(String project, String name, @Nullable String milestone, String what) {}
