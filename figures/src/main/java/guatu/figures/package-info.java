/**
 * Figures engine (数据核校): claims in Chinese official text and how they hold against facts.
 *
 * <p>{@code claim} holds the types, {@code reading} finds figures in a text, {@code verdict} holds
 * a written figure against an exact value, {@code document} checks one text within itself.
 */
@NullMarked
package guatu.figures;

import org.jspecify.annotations.NullMarked;
