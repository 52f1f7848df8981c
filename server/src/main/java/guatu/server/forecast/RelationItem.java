package guatu.server.forecast;

import guatu.server.project.LagUnit;
import guatu.server.project.RelationType;

/**
 * A relation into a milestone, as screens draw it.
 *
 * @param from key of the predecessor
 * @param lag in days of the unit; negative for an overlap (压茬)
 * @param driving whether it is what holds the milestone's date
 */
public record RelationItem(
        String from, RelationType type, int lag, LagUnit unit, boolean driving) {}
