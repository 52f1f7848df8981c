/**
 * Journal (台账): signed reports and their evidence, append-only. A correction is a new entry that
 * points at the old one; both stay readable.
 */
@ApplicationModule(
        allowedDependencies = {"database", "access", "organisation", "campaign", "web", "ledger"})
@NullMarked
package guatu.server.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
