/**
 * Puts a plan in force (装载): in one transaction, all of it or nothing. A preview runs the same way
 * and is rolled back, so that it says exactly what loading would say.
 */
@NullMarked
package guatu.server.exchange.load;

import org.jspecify.annotations.NullMarked;
