package guatu.server.project;

/** One change of a project with the list version that made it (沿革). */
public record HistoryStep(ListVersion version, Change change) {}
