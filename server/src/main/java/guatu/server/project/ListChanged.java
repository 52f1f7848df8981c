package guatu.server.project;

/**
 * Told after commit: the list has a new version (清单已变更).
 *
 * @param version from 1
 */
public record ListChanged(int version) {}
