package guatu.paper;

/**
 * How text is written.
 *
 * @param size height of the letters' box in points
 */
public record TextStyle(double size, Colour colour, boolean bold, Anchor anchor) {

    /** Which part of the text stands at the given point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Plain text that starts at its point. */
    public static TextStyle plain(double size) {
        return new TextStyle(size, Colour.INK, false, Anchor.START);
    }

    /** The same in bold. */
    public TextStyle strong() {
        return new TextStyle(size, colour, true, anchor);
    }

    /** The same in another colour. */
    public TextStyle in(Colour other) {
        return new TextStyle(size, other, bold, anchor);
    }

    /** The same at another anchor. */
    public TextStyle at(Anchor other) {
        return new TextStyle(size, colour, bold, other);
    }
}
