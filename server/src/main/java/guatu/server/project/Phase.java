package guatu.server.project;

/** A phase of a project (分期), in building order: number 1 is 一期. */
public record Phase(int no, String name) {}
