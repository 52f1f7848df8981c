package guatu.tiles.topology;

import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.JtsShapes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Whether an area is sound (图形有效性): closed rings that neither cross nor touch themselves or each
 * other, holes within, as OGC 06-103r4 §6.1.11 asks. Most parcels have a dozen corners and are told
 * sound without building anything; what is not surely sound is left to JTS, whose word it is.
 */
public final class Soundness {

    /** Rings of more corners are sooner told by an index than pair by pair. */
    private static final int MANY = 48;

    private Soundness() {}

    /** What is wrong with a shape. */
    public enum Fault {
        /** 环未闭合或不足四点. */
        NOT_CLOSED,
        /** 自相交或自相接. */
        CROSSING,
        /** 孔洞不在面内，或相互重叠. */
        HOLE
    }

    /** A fault and where it is, in the coordinates of the shape. */
    public record Finding(Fault fault, double x, double y) {}

    /** The first fault of a shape; null when it is sound. Points and lines always are. */
    public static @Nullable Finding check(Shape shape) {
        if (shape.kind() != Kind.POLYGON) {
            return null;
        }
        for (int ring = 0; ring < shape.parts(); ring++) {
            if (!isClosed(shape, ring)) {
                int at = shape.start(ring);
                return new Finding(Fault.NOT_CLOSED, shape.numbers()[at], shape.numbers()[at + 1]);
            }
        }
        return isSurelySound(shape) ? null : asJtsSays(shape);
    }

    private static boolean isClosed(Shape shape, int ring) {
        double[] numbers = shape.numbers();
        int from = shape.start(ring);
        int last = shape.end(ring) - 2;
        return last - from >= 6
                && numbers[from] == numbers[last]
                && numbers[from + 1] == numbers[last + 1];
    }

    private static @Nullable Finding asJtsSays(Shape shape) {
        TopologyValidationError error =
                new IsValidOp(JtsShapes.geometry(shape)).getValidationError();
        if (error == null) {
            return null;
        }
        Coordinate where = error.getCoordinate();
        Fault fault =
                switch (error.getErrorType()) {
                    case TopologyValidationError.HOLE_OUTSIDE_SHELL,
                            TopologyValidationError.NESTED_HOLES,
                            TopologyValidationError.NESTED_SHELLS,
                            TopologyValidationError.DISCONNECTED_INTERIOR ->
                            Fault.HOLE;
                    case TopologyValidationError.RING_NOT_CLOSED,
                            TopologyValidationError.TOO_FEW_POINTS ->
                            Fault.NOT_CLOSED;
                    default -> Fault.CROSSING;
                };
        return new Finding(fault, where.getX(), where.getY());
    }

    /**
     * One ring, or a ring with holes whose boxes lie apart, no two of its sides nearer to each
     * other than rounding can tell.
     */
    private static boolean isSurelySound(Shape shape) {
        if (shape.size() / 2 > MANY || shape.count() != 1) {
            return false;
        }
        double[] numbers = shape.numbers();
        for (int ring = 0; ring < shape.parts(); ring++) {
            if (!isSimple(numbers, shape.start(ring), shape.end(ring))) {
                return false;
            }
        }
        for (int hole = 1; hole < shape.parts(); hole++) {
            if (!isApart(shape, hole)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no two sides of a ring meet but neighbours at their corner. */
    private static boolean isSimple(double[] numbers, int from, int to) {
        int last = to - 4;
        for (int i = from; i <= last; i += 2) {
            if (isFoldedBack(numbers, i, i == last ? from : i + 2)) {
                return false;
            }
            for (int j = i + 4; j <= last; j += 2) {
                boolean neighbours = i == from && j == last;
                if (!neighbours && !Sides.areApart(numbers, i, numbers, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a side is a point, or the next one may run back along it. */
    private static boolean isFoldedBack(double[] numbers, int side, int next) {
        double dx = numbers[side + 2] - numbers[side];
        double dy = numbers[side + 3] - numbers[side + 1];
        double ex = numbers[next + 2] - numbers[next];
        double ey = numbers[next + 3] - numbers[next + 1];
        if ((dx == 0 && dy == 0) || (ex == 0 && ey == 0)) {
            return true;
        }
        double across = dx * ey - dy * ex;
        double along = dx * ex + dy * ey;
        return along < 0 && Math.abs(across) <= 1e-12 * -along;
    }

    private static boolean isApart(Shape shape, int hole) {
        double[] numbers = shape.numbers();
        int at = shape.start(hole);
        if (!Sides.isInside(numbers, shape.start(0), shape.end(0), numbers[at], numbers[at + 1])) {
            return false;
        }
        for (int i = shape.start(0); i < shape.end(0) - 2; i += 2) {
            for (int j = at; j < shape.end(hole) - 2; j += 2) {
                if (!Sides.areApart(numbers, i, numbers, j)) {
                    return false;
                }
            }
        }
        Bounds box = Bounds.around(numbers, at, shape.end(hole));
        for (int other = 1; other < hole; other++) {
            if (box.meets(Bounds.around(numbers, shape.start(other), shape.end(other)))) {
                return false;
            }
        }
        return true;
    }
}
