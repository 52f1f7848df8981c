/**
 * What a cell means (读数): dates, numbers, amounts, places and lists of names in all the ways people
 * write them. A cell that can be read in two ways is refused, never guessed.
 */
@NullMarked
package guatu.server.exchange.cell;

import org.jspecify.annotations.NullMarked;
