/**
 * The wall and the map (挂图作战): everything screens read of the board, the base map, and live changes
 * to open screens.
 *
 * <p>Every number that is sent can be opened: it comes with, or is, the total of a list read from
 * the same board.
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
package guatu.server.wallmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
