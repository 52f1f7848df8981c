/**
 * Figures held against the ledger (对账): which fact a figure speaks of (indicator, place and period
 * first, the value last), and what follows. Knows no database; reads a board and the facts it is
 * handed.
 */
@NullMarked
package guatu.server.publication.check;

import org.jspecify.annotations.NullMarked;
