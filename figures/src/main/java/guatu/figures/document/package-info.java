/**
 * One text checked within itself (文内核对): figures that must agree with each other, sums, shares and
 * growth that recompute, headline against body, words that do not go together, and the intake of
 * damaged pages.
 */
@NullMarked
package guatu.figures.document;

import org.jspecify.annotations.NullMarked;
