package guatu.server.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A project as lists show it. */
public record ProjectItem(@JsonUnwrapped ProjectFacts facts, Milestones milestones) {

    /** How many milestones it has, are done, and are late. */
    public record Milestones(int total, int done, int late) {}
}
