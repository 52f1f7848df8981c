package guatu.tiles.shape;

/** What a shape is (图形类型). */
public enum Kind {
    /** One or several points. */
    POINT(1),
    /** One or several lines. */
    LINE(2),
    /** One or several areas with their holes. */
    POLYGON(3);

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    /** Its number, the same in well-known binary and in vector tiles. */
    public int code() {
        return code;
    }

    /** The kind of a number. */
    public static Kind of(int code) {
        return switch (code) {
            case 1 -> POINT;
            case 2 -> LINE;
            case 3 -> POLYGON;
            default -> throw new MalformedShapeException("Kind " + code + " is not drawn.");
        };
    }
}
