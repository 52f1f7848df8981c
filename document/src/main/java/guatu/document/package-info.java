/**
 * Documents as text (文档): Word, web pages, PDF and plain text in any encoding of Chinese offices,
 * read by the same rules wherever a document is read; a table is a row a line with its cells apart.
 * Comments go back into a Word file, or into one made of the text.
 */
@NullMarked
package guatu.document;

import org.jspecify.annotations.NullMarked;
