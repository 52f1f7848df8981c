/**
 * What sheets and columns stand for (表样): the kinds of sheet, the fields, the words and headings
 * people use for them (data files beside this package's resources), and the mapping of one file.
 */
@NullMarked
package guatu.server.exchange.layout;

import org.jspecify.annotations.NullMarked;
