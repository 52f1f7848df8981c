/**
 * Planning (计划管理): named baselines, plans printed on sheets, what-ifs on a branch of the network,
 * and plan files of Microsoft Project and Primavera taken into a project's milestones.
 */
@ApplicationModule(
        allowedDependencies = {"web", "database", "access", "campaign", "project", "forecast"})
@NullMarked
package guatu.server.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
