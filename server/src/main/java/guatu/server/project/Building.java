package guatu.server.project;

import org.jspecify.annotations.Nullable;

/**
 * A single building of a project (单体).
 *
 * @param phase number of the phase that builds it
 */
public record Building(String code, String name, @Nullable Integer phase) {}
