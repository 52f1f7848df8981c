/**
 * Quantity engine (计量): numbers with units (单位), dimensions (量纲), classifiers (量词) and qualifiers
 * (概数词), exact decimals, read and printed as officials do.
 *
 * <p>Start at {@link Units#find} for units, {@link NumberReader} for printed numbers, {@link
 * Quantity} for arithmetic and {@link Printed} for printing. Units and qualifiers are data: {@code
 * units.tsv} and {@code qualifiers.tsv} beside the classes. Nothing here rounds unless it says so.
 */
@NullMarked
package guatu.quantity;

import org.jspecify.annotations.NullMarked;
