/**
 * Ledger (封存账): every entry of whatever kind as canonical bytes in one order, appended in groups
 * and sealed; what the entries say is for the modules that write them.
 */
@ApplicationModule(allowedDependencies = {"web", "database", "access"})
@NullMarked
package guatu.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
