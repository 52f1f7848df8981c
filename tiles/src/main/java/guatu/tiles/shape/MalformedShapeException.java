package guatu.tiles.shape;

/** Bytes that are no well-known binary of points, lines or polygons. */
public final class MalformedShapeException extends IllegalArgumentException {

    /** Tells what is wrong with them. */
    public MalformedShapeException(String message) {
        super(message);
    }
}
