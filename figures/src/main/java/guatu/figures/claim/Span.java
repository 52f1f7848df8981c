package guatu.figures.claim;

/**
 * A stretch of a text (字符区间), as Java string indices.
 *
 * @param start first character
 * @param end after the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span runs from " + start + " to " + end + ".");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && end > other.start;
    }

    /** The stretch itself. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
