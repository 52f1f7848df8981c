package guatu.server.indicator;

import guatu.server.campaign.Level;
import guatu.server.project.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether all of a population are done (是否全部完成): "所有市级城市更新建设项目百分百完成".
 *
 * @param level whose list, or null for both
 * @param kind nature of project, or null for any
 * @param action code of an action, or null for any
 * @param planYear the plan they stand on; by its end the year's goal must be met
 * @param done what done means
 * @param asOf as known on that instant, or null for now
 */
public record PopulationQuestion(
        Place place,
        @Nullable Level level,
        @Nullable Kind kind,
        @Nullable String action,
        int planYear,
        Done done,
        @Nullable Instant asOf) {}
