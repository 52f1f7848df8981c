/**
 * What is handed in as text (来稿): Word, HTML, plain text in any encoding of Chinese offices, and a
 * Word file made of plain text so that comments can stand in it.
 */
@NullMarked
package guatu.server.publication.text;

import org.jspecify.annotations.NullMarked;
