/**
 * Files as rows of cells (读表): opens .xlsx, .csv and .tsv, whatever made them, and says in plain
 * words why a file cannot be read. What cells mean is decided later.
 */
@NullMarked
package guatu.server.exchange.sheet;

import org.jspecify.annotations.NullMarked;
