/**
 * The rows of a sheet (表体): which are rows of the table, which are totals, headings of groups or
 * notes; blanks that stand for the value above; totals checked against their rows.
 */
@NullMarked
package guatu.server.exchange.table;

import org.jspecify.annotations.NullMarked;
