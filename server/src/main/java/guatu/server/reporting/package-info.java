/**
 * Reporting by periods (定期填报): who owes which figure by when follows from the list's promises and
 * posts; filling, signing, accepting, closing. Figures themselves are kept by the journal.
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
package guatu.server.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
