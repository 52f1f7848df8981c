/**
 * What a text claims (表述): figures with their value, unit, qualifier, subject, place, period and
 * role. Types only; {@code guatu.figures.reading} makes them from text.
 */
@NullMarked
package guatu.figures.claim;

import org.jspecify.annotations.NullMarked;
