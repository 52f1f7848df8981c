package guatu.server.project;

/**
 * A relation between two milestones (紧前关系).
 *
 * @param from key of the predecessor, {@code <project>/<milestone>}
 * @param to key of the successor
 * @param lag days between the two; negative is a lead (压茬)
 */
public record Relation(String from, String to, RelationType type, int lag, LagUnit unit) {}
