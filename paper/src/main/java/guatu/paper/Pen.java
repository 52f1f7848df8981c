package guatu.paper;

/**
 * How a line is drawn.
 *
 * @param width in points
 * @param dash length of dash and gap in points; 0 for a solid line
 */
public record Pen(Colour colour, double width, double dash) {

    /** A solid pen. */
    public static Pen solid(Colour colour, double width) {
        return new Pen(colour, width, 0);
    }
}
