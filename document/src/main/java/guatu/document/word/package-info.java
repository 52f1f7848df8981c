/**
 * Word files (docx): their text with the place of every character, and comments put at it. All else
 * in the file stays byte for byte as it came. ECMA-376, parts 1 and 2.
 */
@NullMarked
package guatu.document.word;

import org.jspecify.annotations.NullMarked;
