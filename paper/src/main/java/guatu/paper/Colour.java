package guatu.paper;

/** An opaque colour, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {

    /** Ink for text and outlines. */
    public static final Colour INK = of("#1b2733");

    /** Ink for what may stand back: grid, notes. */
    public static final Colour FAINT = of("#8a97a3");

    /** Reads {@code #rrggbb}. */
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex, 1, 7, 16);
        return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /** Prints {@code #rrggbb}. */
    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
