package guatu.figures.claim;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a text (表述): where it stands, what it says and what it is about.
 *
 * @param span where it stands
 * @param surface the text there
 * @param kind what sort of figure
 * @param amount the number of a measure, else null
 * @param time the value of a date or period, else null
 * @param context what it is about
 */
public record Claim(
        Span span,
        String surface,
        Kind kind,
        @Nullable Amount amount,
        @Nullable TimeValue time,
        Context context) {

    /** The number, of a claim that is known to be a measure. */
    public Amount measure() {
        if (amount == null) {
            throw new IllegalStateException(surface + " is no measure but a " + kind + ".");
        }
        return amount;
    }

    public boolean isMeasure() {
        return kind.group() == Kind.Group.MEASURE;
    }

    public boolean isTime() {
        return kind.group() == Kind.Group.TIME;
    }
}
