/**
 * Several things in one cell (单元格内记法), read and printed alike so that a list that goes out and
 * comes back is the same: phases, buildings, promised quantities, relations, dormancy.
 */
@NullMarked
package guatu.server.exchange.notation;

import org.jspecify.annotations.NullMarked;
