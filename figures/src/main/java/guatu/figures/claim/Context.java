package guatu.figures.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is about (语境).
 *
 * @param subject short noun phrase as in the text, with the head measure; may be empty
 * @param place nearest place, as printed; may be empty
 * @param period the period as printed, or the year of publication; may be empty
 * @param resolved that period in days, or null when it cannot be known
 * @param role what the figure does
 * @param comparison what it is compared with
 * @param per the denominator, such as 每千人; empty for none
 * @param sentence the sentence it stands in
 */
public record Context(
        String subject,
        String place,
        String period,
        @Nullable TimeValue resolved,
        Role role,
        Comparison comparison,
        String per,
        Span sentence) {}
