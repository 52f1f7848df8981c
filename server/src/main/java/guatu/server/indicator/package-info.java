/**
 * Indicators (指标): definitions (口径) with versions, the figures counted by them from the list and
 * the journal, league tables, and official statistics, which are quoted.
 *
 * <p>Everything counted is derived: the tables of contributions and tallies can be thrown away and
 * rebuilt. Only definitions and quotations are kept for good.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "access",
            "organisation",
            "campaign",
            "ledger",
            "journal",
            "project",
            "forecast"
        })
@NullMarked
package guatu.server.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
