/**
 * Campaign (攻坚行动): the campaign with its years, actions, work lines, areas, outside events,
 * declared totals and thresholds, and the working calendar everything is counted on.
 */
@ApplicationModule(allowedDependencies = {"database", "access", "organisation", "web"})
@NullMarked
package guatu.server.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
