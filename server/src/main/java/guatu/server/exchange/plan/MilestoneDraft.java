package guatu.server.exchange.plan;

import guatu.server.project.Milestone;
import guatu.server.project.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone with the relations into it (节点与紧前关系).
 *
 * @param relations null: the sheet says nothing of them
 */
public record MilestoneDraft(Milestone milestone, @Nullable List<Relation> relations) {}
