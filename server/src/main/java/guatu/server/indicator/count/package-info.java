/**
 * The counting itself (计数): from the reports of one series to contributions, tallies, ranks, shares
 * and start accounts. Pure: no database, no clock, no framework; arguments in, records out.
 */
@NullMarked
package guatu.server.indicator.count;

import org.jspecify.annotations.NullMarked;
