package guatu.schedule.plan;

import guatu.schedule.network.RelationType;

/** A relation between two activities (搭接关系), by their ids. */
public record ActivityLink(String predecessor, String successor, RelationType type, Lag lag) {}
