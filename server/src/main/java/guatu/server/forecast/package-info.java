/**
 * Forecasts and lights (预测与亮灯): the campaign's network in memory, dated from the list and the
 * journal, and for every milestone and project a light with its reason.
 *
 * <p>Nothing is stored here: the {@link guatu.server.forecast.Board} can be thrown away and rebuilt
 * at any moment.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "access",
            "organisation",
            "campaign",
            "journal",
            "project"
        })
@NullMarked
package guatu.server.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
