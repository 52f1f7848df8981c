/**
 * The application (应用): a modular monolith around the engines; its modules are the sub-packages.
 */
@NullMarked
package guatu.server;

import org.jspecify.annotations.NullMarked;
