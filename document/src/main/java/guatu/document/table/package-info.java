/** Tables as lines (表格), the same for Word files and web pages. */
@NullMarked
package guatu.document.table;

import org.jspecify.annotations.NullMarked;
