package guatu.paper;

/**
 * How text is written.
 *
 * @param size height of the letters' box in points
 * @param breadth of the letters as a share of their natural one: below 1 for narrow type (长体)
 */
public record TextStyle(double size, Colour colour, boolean bold, Anchor anchor, double breadth) {

    /** Narrower letters than this, Chinese ones most of all, can no longer be told apart. */
    public static final double NARROWEST = 0.62;

    /** Which part of the text stands at the given point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Plain text that starts at its point. */
    public static TextStyle plain(double size) {
        return new TextStyle(size, Colour.INK, false, Anchor.START, 1);
    }

    /** The same in bold. */
    public TextStyle strong() {
        return new TextStyle(size, colour, true, anchor, breadth);
    }

    /** The same in another colour. */
    public TextStyle in(Colour other) {
        return new TextStyle(size, other, bold, anchor, breadth);
    }

    /** The same at another anchor. */
    public TextStyle at(Anchor other) {
        return new TextStyle(size, colour, bold, other, breadth);
    }

    /**
     * The same so that a whole text fits a space in points: first narrower, then smaller. Nothing
     * is cut, so that every name can be found and copied in full.
     */
    public TextStyle fitting(String text, double space) {
        double natural = Letters.width(text, size);
        if (natural <= space) {
            return this;
        }
        double narrow = Math.max(NARROWEST, space / natural);
        double smaller = size * Math.min(1, space / (natural * narrow));
        return new TextStyle(smaller, colour, bold, anchor, narrow);
    }

    /** The width of a text in points. */
    double width(String text) {
        return Letters.width(text, size) * breadth;
    }
}
