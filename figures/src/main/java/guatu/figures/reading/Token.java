package guatu.figures.reading;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A figure found in a view, before it is known what it is about (记号).
 *
 * @param start first character in the view
 * @param end after its last character
 * @param kind what sort of figure
 * @param amount the number of a measure, else null
 * @param iso the value of a time, else empty
 */
record Token(int start, int end, Kind kind, @Nullable Amount amount, String iso) {

    static Token time(int start, int end, Kind kind, String iso) {
        return new Token(start, end, kind, null, iso);
    }

    static Token ignored(int start, int end, Kind kind) {
        return new Token(start, end, kind, null, "");
    }

    static Token measure(int start, int end, Kind kind, Amount amount) {
        return new Token(start, end, kind, amount, "");
    }

    Token with(Amount other) {
        return new Token(start, end, kind, other, iso);
    }

    boolean isMeasure() {
        return amount != null;
    }
}
