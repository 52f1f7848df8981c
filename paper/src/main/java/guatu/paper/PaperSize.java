package guatu.paper;

import java.util.Locale;

/** A sheet of the ISO 216 A series, lying on its long side (横向). Lengths in points. */
public enum PaperSize {
    A4(297, 210),
    A3(420, 297),
    A2(594, 420),
    A1(841, 594),
    A0(1189, 841);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final double width;
    private final double height;

    PaperSize(double widthMillimetres, double heightMillimetres) {
        this.width = widthMillimetres * POINTS_PER_MILLIMETRE;
        this.height = heightMillimetres * POINTS_PER_MILLIMETRE;
    }

    /** The long side in points. */
    public double width() {
        return width;
    }

    /** The short side in points. */
    public double height() {
        return height;
    }

    /**
     * Reads {@code A4} … {@code A0}, in either case.
     *
     * @throws IllegalArgumentException for any other name
     */
    public static PaperSize of(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
